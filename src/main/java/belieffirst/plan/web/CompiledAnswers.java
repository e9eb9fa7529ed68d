package belieffirst.plan.web;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.compile.StoredPayload;
import belieffirst.plan.compile.StoredPayloads;
import belieffirst.web.Preconditions;
import belieffirst.web.request.OneStatementAnswers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/** The answers to GET /api/plans/{id}/compiled that ad makers wait for: a payload, or that it is still the same. */
@Component
class CompiledAnswers implements OneStatementAnswers {

    private static final Pattern PATH =
            Pattern.compile("/api/plans/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})/compiled");

    private final StoredPayloads payloads;

    CompiledAnswers(StoredPayloads payloads) {
        this.payloads = payloads;
    }

    @Override
    public boolean answer(String tokenHash, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var plan = plan(request);
        if (plan.isEmpty()) {
            return false;
        }
        var known = Preconditions.known(request.getHeader(HttpHeaders.IF_NONE_MATCH));
        var payload = payloads.forToken(tokenHash, plan.get(), known);
        if (payload.isPresent()) {
            request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, "/api/plans/{id}/compiled");
            write(payload.get(), response);
        }
        return payload.isPresent();
    }

    private static Optional<Id<Plan>> plan(HttpServletRequest request) {
        var path = PATH.matcher(request.getRequestURI());
        return request.getMethod().equals("GET") && path.matches() && namesVersions(request)
                ? Optional.of(new Id<>(UUID.fromString(path.group(1))))
                : Optional.empty();
    }

    /** Whether the request says at most in one header which versions it knows, and not that it knows them all. */
    private static boolean namesVersions(HttpServletRequest request) {
        var headers = Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH));
        return headers.size() < 2 && headers.stream().noneMatch(Preconditions::isAny);
    }

    private static void write(StoredPayload payload, HttpServletResponse response) throws IOException {
        Preconditions.name(response, Preconditions.etag(payload.digest()));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        if (payload.bytes().isPresent()) {
            response.setContentLength(payload.bytes().get().length);
            response.getOutputStream().write(payload.bytes().get());
        } else {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
        }
    }
}
