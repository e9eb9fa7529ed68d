package belieffirst.web;

import belieffirst.kernel.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The refusals as RFC 9457 problems: a stable type and code, the request's id, and JSON pointers to the fields. */
public final class Problems {

    private static final Pattern PROGRAMS = Pattern.compile("/(api|mcp)(/.*)?");

    private Problems() {}

    /** Whether programs ask there, who are answered by a problem and not by a page. */
    public static boolean answer(String path) {
        return PROGRAMS.matcher(path).matches();
    }

    /** The same of the address that was asked for; an error is answered at another one. */
    static boolean answer(HttpServletRequest request) {
        return answer(
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                        ? asked
                        : request.getRequestURI());
    }

    /** Says in a header when to ask again, where the refusal knows it. */
    public static void sayWhen(Refusal refusal, HttpServletResponse response) {
        if (refusal.retryAfterSeconds() != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfterSeconds()));
        }
    }

    public static ProblemDetail of(Refusal refusal) {
        var problem = of(status(refusal), refusal.code(), refusal.detail());
        if (refusal instanceof Refusal.Invalid invalid && !invalid.fields().isEmpty()) {
            problem.setProperty("fields", pointers(invalid.fields()));
        }
        return problem;
    }

    public static ProblemDetail of(HttpStatusCode status, String code, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:belief-first:problem:" + code));
        problem.setProperty("code", code);
        problem.setProperty("request_id", String.valueOf(MDC.get("request")));
        return problem;
    }

    static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound _ -> HttpStatus.NOT_FOUND;
            case Refusal.Conflict _ -> HttpStatus.CONFLICT;
            case Refusal.Invalid _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Refusal.Forbidden _ -> HttpStatus.FORBIDDEN;
            case Refusal.Stale _ -> HttpStatus.PRECONDITION_FAILED;
            case Refusal.PreconditionRequired _ -> HttpStatus.PRECONDITION_REQUIRED;
            case Refusal.TooMany _ -> HttpStatus.TOO_MANY_REQUESTS;
            case Refusal.Unavailable _ -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    private static Map<String, String> pointers(Map<String, String> fields) {
        var pointers = new LinkedHashMap<String, String>();
        fields.forEach((field, sentence) -> pointers.put(field.startsWith("/") ? field : "/" + field, sentence));
        return pointers;
    }
}
