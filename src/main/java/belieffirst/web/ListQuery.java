package belieffirst.web;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
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

    /** Reads {@code limit} and {@code cursor}; the other parameters are the list's own. */
    public static ListQuery of(HttpServletRequest request) {
        return new ListQuery(limit(request.getParameter("limit")), Cursor.of(request.getParameter("cursor")));
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
