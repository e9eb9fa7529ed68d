package belieffirst.web;

import belieffirst.kernel.Refusal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.exc.StreamReadException;

/** The RFC 9457 problem that answers every error behind the API; a fault is logged once, and its message is not shown. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalProblems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(RefusalProblems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(Refusal refusal) {
        var response = ResponseEntity.status(Problems.status(refusal));
        if (refusal.retryAfterSeconds() != null) {
            response.header(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfterSeconds()));
        }
        return response.body(Problems.of(refusal));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(RuntimeException fault) {
        var refusal = Refusals.in(fault);
        if (refusal != null) {
            Refusals.logOutage(log, refusal, fault);
            return answer(refusal);
        }
        log.error("The API failed", fault);
        var status = HttpStatus.INTERNAL_SERVER_ERROR;
        return ResponseEntity.status(status)
                .body(Problems.of(status, "fault", "Something broke on our side; it is on record."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var refusal = Refusals.in(unreadable);
        if (refusal != null) {
            return ResponseEntity.status(Problems.status(refusal)).body(Problems.of(refusal));
        }
        if (Refusals.cause(unreadable, StreamReadException.class) != null || unreadable.getCause() == null) {
            return ResponseEntity.badRequest()
                    .body(Problems.of(HttpStatus.BAD_REQUEST, "unreadable", "This is not JSON that can be read."));
        }
        var invalid = new Refusal.Invalid(Map.of(JsonPointers.of(unreadable), "This is not what the field takes."));
        return ResponseEntity.unprocessableContent().body(Problems.of(invalid));
    }

    /** An id that is none names nothing: the refusal says so, whatever Spring thinks of the type. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var refusal = Refusals.in(mismatch);
        return refusal == null
                ? super.handleTypeMismatch(mismatch, headers, status, request)
                : ResponseEntity.status(Problems.status(refusal)).body(Problems.of(refusal));
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var reason = HttpStatus.valueOf(status.value());
        var detail = body instanceof ProblemDetail problem ? problem.getDetail() : null;
        var code = reason.name().toLowerCase(Locale.ROOT);
        return new ResponseEntity<>(
                Problems.of(status, code, detail == null ? reason.getReasonPhrase() : detail), headers, status);
    }
}
