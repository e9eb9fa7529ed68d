package belieffirst.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.filter.OncePerRequestFilter;

/** A filter that lets the connection of a request's transaction die, where a test asks for it: as answered, and not yet ended. */
class DyingConnections extends OncePerRequestFilter {

    private static final String HEADER = "X-Connection-Dies";

    private final JdbcClient jdbc;

    DyingConnections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        try {
            jdbc.sql("reset role").update();
            jdbc.sql("select pg_terminate_backend(pg_backend_pid())").query().singleRow();
        } catch (DataAccessException _) {
            // that is what was asked for
        }
    }
}
