package belieffirst.web;

import belieffirst.kernel.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** The versions of things as HTTP names them: a quoted ETag going out, {@code If-Match} coming back. */
public final class Preconditions {

    /** How many versions a client may name; the rest is one more, which matches nothing. */
    private static final int MOST = 20;

    private Preconditions() {}

    private static String etag(String version) {
        return "\"" + version + "\"";
    }

    /** An answer that names its version: whoever keeps it asks each time whether it is still the one, and shares it with nobody. */
    public static ResponseEntity.BodyBuilder versioned(ResponseEntity.BodyBuilder answer, String version) {
        return answer.eTag(etag(version)).cacheControl(CacheControl.noCache().cachePrivate());
    }

    /** The same for an answer that a filter writes. */
    public static void version(HttpServletResponse answer, String version) {
        answer.setHeader(HttpHeaders.ETAG, etag(version));
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
    }

    /**
     * The version that a change was made for; null when any will do ({@code *}).
     *
     * @throws Refusal.PreconditionRequired when the client names none
     */
    public static @Nullable String required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new Refusal.PreconditionRequired();
        }
        return given(ifMatch);
    }

    /** The same where naming a version is the client's choice. A weak ETag stays as it is and so matches nothing. */
    public static @Nullable String given(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return null;
        }
        var tag = ifMatch.strip();
        return tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"")
                ? tag.substring(1, tag.length() - 1)
                : tag;
    }

    /** The versions that a client has, from {@code If-None-Match}; weak ones count, since nothing here differs in a byte. */
    public static List<String> known(@Nullable String ifNoneMatch) {
        return ifNoneMatch == null
                ? List.of()
                : Stream.of(ifNoneMatch.split(",", MOST))
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .filter(tag -> tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\""))
                        .map(tag -> tag.substring(1, tag.length() - 1))
                        .toList();
    }
}
