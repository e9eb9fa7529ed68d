package belieffirst.web.request;

import belieffirst.web.PlainAnswers;
import belieffirst.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A filter that passes only requests that can be read: an address whose parameters make sense, a body of a known type, and a
 * form that has arrived whole. A file is accepted only from people who are signed in.
 */
@Component
@Order(ReadableRequests.AFTER_SESSIONS)
class ReadableRequests extends OncePerRequestFilter {

    /** Sessions are known at Integer.MIN_VALUE + 50. */
    static final int AFTER_SESSIONS = Integer.MIN_VALUE + 60;

    /** A letter, a digit or a slash as percent and a number: what guards an address would not know it again. */
    private static final Pattern SPELLED_OUT = Pattern.compile("%(2[Ff]|3[0-9]|[46][1-9A-Fa-f]|[57][0-9Aa]|5[Cc])");

    static final String UNREADABLE = "We could not read that request.";

    private final RequestBodies bodies;
    private final PlainAnswers answers;

    ReadableRequests(RequestBodies bodies, PlainAnswers answers) {
        this.bodies = bodies;
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refused = refusal(request);
        if (refused != null) {
            answers.refuse(request, response, refused, UNREADABLE);
        } else if (isForm(request)) {
            passForm(request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void passForm(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var arrived = bodies.read(request);
        if (!arrived.isWhole()) {
            answers.refuse(request, response, arrived.status(), arrived.sentence());
            return;
        }
        FormRequest form;
        try {
            form = new FormRequest(request, arrived.body());
        } catch (IllegalArgumentException _) {
            answers.refuse(request, response, HttpStatus.BAD_REQUEST, UNREADABLE);
            return;
        }
        chain.doFilter(form, response);
    }

    private static @Nullable HttpStatus refusal(HttpServletRequest request) {
        if (SPELLED_OUT.matcher(request.getRequestURI()).find()) {
            return HttpStatus.BAD_REQUEST;
        }
        try {
            var _ = FormRequest.parameters(request.getQueryString());
            var type = request.getContentType();
            var known = type == null ? null : MediaType.parseMediaType(type);
            if (known == null) {
                return null;
            }
            if (!known.isConcrete()) {
                return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            }
            return known.getType().equals("multipart") ? refusalOfFile(request, known) : null;
        } catch (InvalidMediaTypeException _) {
            return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        } catch (IllegalArgumentException _) {
            return HttpStatus.BAD_REQUEST;
        }
    }

    private static @Nullable HttpStatus refusalOfFile(HttpServletRequest request, MediaType type) {
        if (isApi(request)) {
            return HttpStatus.UNSUPPORTED_MEDIA_TYPE;
        }
        if (type.getParameter("boundary") == null) {
            return HttpStatus.BAD_REQUEST;
        }
        var session = request.getSession(false);
        return session == null || session.getAttribute("SPRING_SECURITY_CONTEXT") == null
                ? HttpStatus.UNAUTHORIZED
                : null;
    }

    private static boolean isForm(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null
                && !isApi(request)
                && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static boolean isApi(HttpServletRequest request) {
        return Problems.answer(request.getRequestURI());
    }
}
