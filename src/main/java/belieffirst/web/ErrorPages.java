package belieffirst.web;

import belieffirst.kernel.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The answers to requests that no controller answered: an unknown address, or an error of the server before any controller. */
@Controller
class ErrorPages implements ErrorController {

    private final RefusalPages pages;

    ErrorPages(RefusalPages pages) {
        this.pages = pages;
    }

    @RequestMapping("/error")
    @Nullable
    Object answer(HttpServletRequest request, HttpServletResponse response) {
        var refusal = refusal(request);
        if (refusal != null) {
            return refused(refusal, request, response);
        }
        var status = status(request);
        var sentence = sentence(status);
        if (Problems.answer(request)) {
            return problem(status, sentence);
        }
        return pages.page(status, status == HttpStatus.NOT_FOUND ? "Page not found" : "This did not work", sentence);
    }

    /** The refusal for a fault that came after the answer was decided, as when the transaction around it could not end. */
    private static @Nullable Refusal refusal(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
                ? Refusals.in(fault)
                : null;
    }

    private Object refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) {
        Problems.sayWhen(refusal, response);
        var status = Problems.status(refusal);
        return Problems.answer(request)
                ? ResponseEntity.status(status)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(Problems.of(refusal))
                : pages.page(status, RefusalPages.heading(refusal), refusal.detail());
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String sentence) {
        var code = status.name().toLowerCase(Locale.ROOT);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.of(status, code, sentence));
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }

    private static String sentence(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is no page at this address.";
            case FORBIDDEN -> "Your session expired. Go back, reload the page and try again.";
            case CONTENT_TOO_LARGE -> "This is too large to send at once.";
            default ->
                status.is5xxServerError()
                        ? "Something broke on our side; it is on record."
                        : "We could not read that request.";
        };
    }
}
