package belieffirst.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
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
    Object answer(HttpServletRequest request) {
        var status = status(request);
        var sentence = sentence(status);
        if (Problems.answer(String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI)))) {
            return problem(status, sentence);
        }
        return pages.page(status, status == HttpStatus.NOT_FOUND ? "Page not found" : "This did not work", sentence);
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
            case CONTENT_TOO_LARGE -> "That is more than we take at once.";
            default ->
                status.is5xxServerError()
                        ? "Something broke on our side; it is on record."
                        : "We could not read that request.";
        };
    }
}
