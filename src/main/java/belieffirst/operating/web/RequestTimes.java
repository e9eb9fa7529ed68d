package belieffirst.operating.web;

import belieffirst.operating.metrics.ProductMetrics;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** A filter that counts each answer by the template of its address; what no template fits counts as one, whatever was asked. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestTimes extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final ProductMetrics metrics;

    RequestTimes(ProductMetrics metrics) {
        this.metrics = metrics;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !metrics.areOn() || request.getRequestURI().startsWith("/health/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var begun = System.nanoTime();
        var thrown = true;
        try {
            chain.doFilter(request, response);
            thrown = false;
        } finally {
            var method = METHODS.contains(request.getMethod()) ? request.getMethod() : "other";
            var route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            metrics.answered(
                    method,
                    route == null ? "none" : route.toString(),
                    thrown ? HttpServletResponse.SC_INTERNAL_SERVER_ERROR : response.getStatus(),
                    Duration.ofNanos(System.nanoTime() - begun));
        }
    }
}
