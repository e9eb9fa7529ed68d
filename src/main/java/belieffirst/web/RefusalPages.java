package belieffirst.web;

import belieffirst.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import views.StaticTemplates;

/** The calm page that answers every error behind a page; a fault is logged once, and its message is not shown. */
@ControllerAdvice(annotations = Controller.class)
@Order(0)
class RefusalPages {

    private static final Logger log = LoggerFactory.getLogger(RefusalPages.class);

    private static final String UNREADABLE = "This did not work";

    private final StaticTemplates templates = new StaticTemplates();

    @ExceptionHandler
    Page answer(Exception fault, HttpServletResponse response) {
        var refusal = Refusals.in(fault);
        if (refusal == null) {
            return unexpected(fault);
        }
        Refusals.logOutage(log, refusal, fault);
        Problems.sayWhen(refusal, response);
        return page(Problems.status(refusal), heading(refusal), refusal.detail());
    }

    /** What cannot be read, and what is our own fault. */
    private Page unexpected(Exception fault) {
        return switch (fault) {
            case TypeMismatchException _ ->
                page(HttpStatus.NOT_FOUND, "Page not found", "There is no page at this address.");
            case MultipartException _ ->
                page(HttpStatus.BAD_REQUEST, UNREADABLE, "The file did not arrive whole. Send it again.");
            case ErrorResponse known ->
                page(HttpStatus.valueOf(known.getStatusCode().value()), UNREADABLE, "We could not read that request.");
            default -> {
                log.error("A page failed", fault);
                yield page(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "Something broke on our side",
                        "It is on record. Nothing was half-saved.");
            }
        };
    }

    Page page(HttpStatus status, String heading, String sentence) {
        return Page.refused(status, heading, templates.refusal(heading, sentence));
    }

    static String heading(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound _ -> "Not found";
            case Refusal.Conflict _ -> "We couldn’t do that";
            case Refusal.Invalid _ -> "Please check the form";
            case Refusal.Forbidden _ -> "You can read, but not change";
            case Refusal.Stale _ -> "Somebody else saved first";
            case Refusal.PreconditionRequired _ -> "Which version?";
            case Refusal.TooMany _ -> "One moment";
            case Refusal.Unavailable _ -> "Not available right now";
        };
    }
}
