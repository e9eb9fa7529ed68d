package belieffirst.kernel;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place where a list goes on: after the row with this sort key and id.
 *
 * @param key the value that the list is sorted by, as text
 * @param id the row's id, which breaks ties
 */
public record Cursor(@Nullable String key, @Nullable UUID id) {

    /** Before the first row. */
    public static final Cursor START = new Cursor(null, null);

    /** Reads what {@link #toString} wrote; anything else is refused. */
    public static Cursor of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return START;
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(Text.clean(plain.substring(36)), UUID.fromString(plain.substring(0, 36)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            throw foreign();
        }
    }

    /** The sort key of a list that is sorted by time; null before the first row. Anything else is refused. */
    public @Nullable OffsetDateTime time() {
        try {
            return key == null ? null : OffsetDateTime.parse(key);
        } catch (DateTimeParseException _) {
            throw foreign();
        }
    }

    /** The sort key of a list that is sorted by whole numbers; the given one before the first row. Anything else is refused. */
    public int number(int before) {
        try {
            return key == null ? before : Integer.parseInt(key);
        } catch (NumberFormatException _) {
            throw foreign();
        }
    }

    /** The day that the sort key begins with; null before the first row. Anything else is refused. */
    public @Nullable LocalDate day() {
        try {
            return key == null ? null : LocalDate.parse(key.substring(0, Math.min(10, key.length())));
        } catch (DateTimeParseException _) {
            throw foreign();
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((id + key).getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal foreign() {
        return new Refusal.Invalid("This cursor is not one of ours: begin the list again without it.");
    }
}
