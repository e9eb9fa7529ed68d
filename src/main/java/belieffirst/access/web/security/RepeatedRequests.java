package belieffirst.access.web.security;

import belieffirst.access.KeptAnswer;
import belieffirst.access.KeptAnswers;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Sha256;
import belieffirst.web.EventStream;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.WebUtils;

/** The filter that answers a POST which names a key it has named before as it was answered then, and does nothing twice. */
@Component
class RepeatedRequests extends OncePerRequestFilter {

    private static final String KEY = "Idempotency-Key";
    private static final List<String> HEADERS =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.LOCATION, HttpHeaders.CACHE_CONTROL);

    private final KeptAnswers answers;
    private final ApiCallers callers;

    RepeatedRequests(KeptAnswers answers, ApiCallers callers) {
        this.answers = answers;
        this.callers = callers;
    }

    /** An agent names the key of each call, and not of the message. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getHeader(KEY) == null || Security.isOfAgent(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request);
        var digest = digest(request);
        var isLong = callers.waitLong(request);
        var known = isLong ? answers.begin(key, digest) : answers.take(key, digest);
        if (known.isPresent()) {
            repeat(known.get(), response);
        } else if (isLong) {
            answerLong(key, digest, request, response, chain);
        } else {
            chain.doFilter(request, response);
            keep(key, digest, response);
        }
    }

    /** The key is given back when it failed. */
    private void answerLong(
            String key, String digest, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var answer = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(request, answer);
            keep(key, digest, answer);
        } finally {
            answers.giveBack(key);
        }
        answer.copyBodyToResponse();
    }

    private void keep(String key, String digest, HttpServletResponse response) {
        var answer = WebUtils.getNativeResponse(response, ContentCachingResponseWrapper.class);
        if (answer != null && answer.getStatus() < 300) {
            var headers = HEADERS.stream()
                    .filter(answer::containsHeader)
                    .collect(Collectors.toMap(name -> name, name -> String.valueOf(answer.getHeader(name))));
            var isSecret = headers.getOrDefault(HttpHeaders.CACHE_CONTROL, "").contains("no-store");
            var body = isSecret ? null : answer.getContentAsByteArray();
            answers.keep(key, digest, new KeptAnswer(answer.getStatus(), headers, body));
        }
    }

    private static void repeat(KeptAnswer kept, HttpServletResponse response) throws IOException {
        if (kept.isSecret()) {
            throw new Refusal.Conflict(
                    "answer_was_secret",
                    "This was done already, and its answer held a secret that is shown only once.");
        }
        response.setStatus(kept.status());
        kept.headers().forEach(response::setHeader);
        response.getOutputStream().write(kept.body());
    }

    private static String key(HttpServletRequest request) {
        var key = request.getHeader(KEY);
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw new Refusal.Invalid(Map.of(KEY, "A key is 1 to 200 visible ASCII characters without spaces."));
        }
        if (EventStream.wanted(request)) {
            throw new Refusal.Invalid(Map.of(KEY, "A stream is not kept: ask for application/json to send a key."));
        }
        return key;
    }

    private static String digest(HttpServletRequest request) throws IOException {
        var body = Sha256.hex(request.getInputStream().readAllBytes());
        return Sha256.hex("%s?%s %s".formatted(request.getRequestURI(), request.getQueryString(), body));
    }
}
