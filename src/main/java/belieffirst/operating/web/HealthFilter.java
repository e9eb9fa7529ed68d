package belieffirst.operating.web;

import belieffirst.operating.health.Readiness;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A filter that answers load balancers: /health/live while the process answers at all, /health/ready when it can serve. It stands
 * before sessions and sign-in, so that an answer costs nothing, and tells no more than which part is down.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class HealthFilter extends OncePerRequestFilter {

    private final Readiness readiness;

    HealthFilter(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/health/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        if (!path.equals("/health/live") && !path.equals("/health/ready")) {
            chain.doFilter(request, response);
        } else if (!request.getMethod().equals(HttpMethod.GET.name())
                && !request.getMethod().equals(HttpMethod.HEAD.name())) {
            response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
            response.setHeader(HttpHeaders.ALLOW, "GET, HEAD");
        } else {
            answer(path.equals("/health/live") ? List.of() : readiness.down(), response);
        }
    }

    private static void answer(List<String> down, HttpServletResponse response) throws IOException {
        var body = down.isEmpty()
                ? "{\"status\": \"up\"}"
                : down.stream().collect(Collectors.joining("\", \"", "{\"status\": \"down\", \"down\": [\"", "\"]}"));
        response.setStatus(down.isEmpty() ? HttpStatus.OK.value() : HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
