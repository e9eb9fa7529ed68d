package belieffirst.evidence.web;

import belieffirst.evidence.meta.MetaHooks;
import belieffirst.web.request.FormRequest;
import belieffirst.web.request.RequestBodies;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A filter that takes Meta's webhooks at /hooks/meta. It stands before sessions and sign-in, since Meta has none, and an answer tells
 * nothing of what is known here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class MetaHookFilter extends OncePerRequestFilter {

    private static final String PATH = "/hooks/meta";

    private final MetaHooks hooks;
    private final RequestBodies bodies;

    MetaHookFilter(MetaHooks hooks, RequestBodies bodies) {
        this.hooks = hooks;
        this.bodies = bodies;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().equals(PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!hooks.areOn()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return;
        }
        switch (request.getMethod()) {
            case "GET" -> challenge(request, response);
            case "POST" -> response.setStatus(taken(request).value());
            default -> {
                response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
                response.setHeader(HttpHeaders.ALLOW, "GET, POST");
            }
        }
    }

    private void challenge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String[]> asked;
        try {
            asked = FormRequest.parameters(request.getQueryString());
        } catch (IllegalArgumentException _) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return;
        }
        var answer = hooks.challenge(
                first(asked, "hub.mode"), first(asked, "hub.verify_token"), first(asked, "hub.challenge"));
        response.setStatus(answer.isPresent() ? HttpStatus.OK.value() : HttpStatus.FORBIDDEN.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.getOutputStream().write(answer.orElse("").getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String first(Map<String, String[]> asked, String name) {
        var values = asked.get(name);
        return values == null ? null : values[0];
    }

    private HttpStatus taken(HttpServletRequest request) throws IOException {
        var arrived = bodies.read(request);
        if (!arrived.isWhole()) {
            return arrived.status();
        }
        if (!hooks.isSigned(arrived.body(), request.getHeader("X-Hub-Signature-256"))) {
            return HttpStatus.FORBIDDEN;
        }
        hooks.take(arrived.body());
        return HttpStatus.OK;
    }
}
