package belieffirst.web;

import belieffirst.kernel.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import views.StaticTemplates;

/** Answers every error behind a page with a calm page; a fault is logged once and says nothing of itself. */
@ControllerAdvice(annotations = Controller.class)
@Order(0)
class RefusalPages {

    private static final Logger log = LoggerFactory.getLogger(RefusalPages.class);

    private final StaticTemplates templates = new StaticTemplates();

    @ExceptionHandler
    Page answer(Exception fault) {
        var refusal = Refusals.in(fault);
        if (refusal != null) {
            return page(Problems.status(refusal), heading(refusal), refusal.detail());
        }
        if (fault instanceof ErrorResponse response) {
            return page(
                    HttpStatus.valueOf(response.getStatusCode().value()),
                    "This did not work",
                    "We could not read that request.");
        }
        log.error("A page failed", fault);
        return page(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "Something broke on our side",
                "It is on record. Nothing was half-saved.");
    }

    Page page(HttpStatus status, String heading, String sentence) {
        return Page.refused(status, heading, templates.refusal(heading, sentence));
    }

    private static String heading(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound _ -> "Not found";
            case Refusal.Conflict _ -> "Not possible just now";
            case Refusal.Invalid _ -> "That cannot be taken as it is";
            case Refusal.Forbidden _ -> "You can look, but not change";
            case Refusal.Stale _ -> "Somebody else was faster";
            case Refusal.PreconditionRequired _ -> "Which version?";
            case Refusal.TooMany _ -> "One moment";
            case Refusal.Unavailable _ -> "Not available just now";
        };
    }
}
