package belieffirst.web;

import belieffirst.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** The versions of things as HTTP names them (RFC 9110, 13.1): a quoted ETag going out, {@code If-Match} coming back. */
public final class Preconditions {

    /** The most versions that a client may name; the others are not looked at. */
    private static final int MOST = 20;

    /** A version that nothing has. */
    private static final String NONE = "-";

    private static final Pattern STRONG = Pattern.compile("(?<![^\\s,])\"([^\"]+)\"");
    private static final Pattern ANY = Pattern.compile("\"([^\"]+)\"");

    private Preconditions() {}

    /** A version as an ETag names it. */
    public static String etag(String version) {
        return "\"" + version + "\"";
    }

    /** An answer that names its version: whoever keeps it asks each time whether it is still the one, and shares it with nobody. */
    public static ResponseEntity.BodyBuilder versioned(ResponseEntity.BodyBuilder answer, String version) {
        return answer.eTag(etag(version)).cacheControl(CacheControl.noCache().cachePrivate());
    }

    /** The same for an answer that a filter writes. */
    public static void name(HttpServletResponse answer, String etag) {
        answer.setHeader(HttpHeaders.ETAG, etag);
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
    }

    /**
     * The version that a change was made for; null when any will do ({@code *}).
     *
     * @param present asked for the version that stands there, when the client names several
     * @throws Refusal.PreconditionRequired when the client names none
     */
    public static @Nullable String required(@Nullable String ifMatch, Supplier<String> present) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal.PreconditionRequired();
        }
        return given(ifMatch, present);
    }

    /** The same where naming a version is the client's choice. A weak ETag matches nothing. */
    public static @Nullable String given(@Nullable String ifMatch, Supplier<String> present) {
        if (ifMatch == null || ifMatch.isBlank() || isAny(ifMatch)) {
            return null;
        }
        var named = tags(STRONG, ifMatch);
        if (named.size() < 2) {
            return named.isEmpty() ? NONE : named.getFirst();
        }
        var standing = present.get();
        return named.contains(standing) ? standing : NONE;
    }

    /** The versions that a client has, from {@code If-None-Match}; weak ones count, since nothing here differs in a byte. */
    public static List<String> known(@Nullable String ifNoneMatch) {
        return ifNoneMatch == null ? List.of() : tags(ANY, ifNoneMatch);
    }

    /** Whether a header names every version there may be. */
    public static boolean isAny(@Nullable String header) {
        return header != null && header.strip().equals("*");
    }

    private static List<String> tags(Pattern pattern, String header) {
        return pattern.matcher(header)
                .results()
                .limit(MOST)
                .map(tag -> tag.group(1))
                .toList();
    }
}
