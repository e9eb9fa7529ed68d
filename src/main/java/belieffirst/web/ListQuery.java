package belieffirst.web;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Text;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that a client asks for.
 *
 * @param limit how many rows at most, 1 to 100
 * @param cursor where the part begins
 */
public record ListQuery(int limit, Cursor cursor) {

    private static final int USUAL = 50;
    private static final int MOST = 100;
    private static final int LONGEST = 200;

    /** Reads {@code limit} and {@code cursor}; the other parameters are the list's own. */
    public static ListQuery of(HttpServletRequest request) {
        return new ListQuery(limit(request.getParameter("limit")), Cursor.of(request.getParameter("cursor")));
    }

    /** The id that a list is filtered by; null for none. */
    public static @Nullable UUID id(HttpServletRequest request, String name) {
        var given = request.getParameter(name);
        try {
            return given == null ? null : UUID.fromString(given);
        } catch (IllegalArgumentException _) {
            throw new Refusal.Invalid(Map.of(name, "This takes an id."));
        }
    }

    /** The words that a list is searched for, by the parameter {@code q}; null for none. */
    public static @Nullable String words(HttpServletRequest request) {
        var given = request.getParameter("q");
        if (given == null || given.isBlank()) {
            return null;
        }
        var words = Text.clean(given).strip();
        if (words.length() > LONGEST) {
            throw new Refusal.Invalid(Map.of("q", "A search takes at most %d characters.".formatted(LONGEST)));
        }
        return words;
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return USUAL;
        }
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw new Refusal.Invalid(Map.of("limit", "A limit is a number from 1 to 100."));
        }
        return Integer.parseInt(text);
    }
}
