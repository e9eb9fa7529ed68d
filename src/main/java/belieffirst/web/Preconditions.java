package belieffirst.web;

import belieffirst.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** The versions of things as HTTP names them: a quoted ETag going out, {@code If-Match} coming back. */
public final class Preconditions {

    private Preconditions() {}

    public static String etag(String version) {
        return "\"" + version + "\"";
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
}
