package belieffirst.evidence.web;

import belieffirst.web.Page;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import views.StaticTemplates;

/** A limit that rejects a file which is too large by its declared length, before any of it is read, with an explanation. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class UploadLimit extends OncePerRequestFilter {

    private static final long MOST = 256L << 20;
    private static final long ELSEWHERE = 1L << 20;
    private static final long ENVELOPE = 64L << 10;

    private final StaticTemplates templates = new StaticTemplates();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !String.valueOf(request.getContentType()).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var imports = request.getRequestURI().equals("/results/imports");
        var length = request.getContentLengthLong();
        var unsaid = length < 0 && request.getHeader("Transfer-Encoding") != null;
        if (!unsaid && length <= (imports ? MOST : ELSEWHERE) + ENVELOPE) {
            chain.doFilter(request, response);
            return;
        }
        var heading = "That file is too large";
        var sentence = imports
                ? "An import takes a file of at most 256 MB. Export a shorter time, such as a quarter, or fewer columns."
                : "This is too large to send at once.";
        Page.refused(HttpStatus.CONTENT_TOO_LARGE, heading, templates.refusal(heading, sentence))
                .render(null, request, response);
    }
}
