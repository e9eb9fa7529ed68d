package belieffirst.web;

import belieffirst.kernel.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The entity tags of what was read: an answer that names no version is named by its bytes, and whoever has it gets 304. */
public final class EntityTags {

    private static final int DIGITS = 32;

    /** A strong tag would forbid to compress the answer, whose bytes it names. */
    private static final String WEAK = "W/";

    private EntityTags() {}

    /** Names the answer to a request that only reads, while it is still to be sent, or empties it for whoever has it. */
    public static void settle(HttpServletRequest request, ContentCachingResponseWrapper answer) {
        if (answer.getStatus() != HttpStatus.OK.value()) {
            return;
        }
        if (answer.getHeader(HttpHeaders.ETAG) == null) {
            var digest = Sha256.hex(answer.getContentAsByteArray()).substring(0, DIGITS);
            Preconditions.name(answer, WEAK + Preconditions.etag(digest));
        }
        if (isKnown(request, String.valueOf(answer.getHeader(HttpHeaders.ETAG)))) {
            answer.resetBuffer();
            answer.setStatus(HttpStatus.NOT_MODIFIED.value());
        }
    }

    private static boolean isKnown(HttpServletRequest request, String named) {
        var etag = named.startsWith(WEAK) ? named.substring(WEAK.length()) : named;
        var header = String.join(",", Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)));
        return Preconditions.isAny(header)
                || Preconditions.known(header).stream().map(Preconditions::etag).anyMatch(etag::equals);
    }
}
