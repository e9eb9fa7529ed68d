package belieffirst.access.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** A guard before the agents' address: browsers say which page sends a request, and no page but our own may. */
class OriginGuard extends OncePerRequestFilter {

    private final OwnAddress address;
    private final TokenRefusals refusals;

    OriginGuard(OwnAddress address, TokenRefusals refusals) {
        this.address = address;
        this.refusals = refusals;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Security.isOfAgent(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || address.isOrigin(origin, request)) {
            chain.doFilter(request, response);
        } else {
            refusals.refuse(
                    response,
                    "foreign_origin",
                    "Requests from other sites are not allowed. Ask from a program, or from the address that BELIEF_FIRST_SITE names.");
        }
    }
}
