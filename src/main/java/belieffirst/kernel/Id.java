package belieffirst.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * The id of one thing of a kind, printed as its UUID.
 *
 * @param <T> the kind of thing, so that a plan's id is never taken for a brand's
 */
public record Id<T>(@JsonValue UUID value) {

    public static <T> Id<T> random() {
        return new Id<>(UUID.randomUUID());
    }

    /** Also how Spring reads one from a path and Jackson one from JSON; a text that is no UUID names nothing. */
    @JsonCreator
    public static <T> Id<T> valueOf(String text) {
        try {
            return new Id<>(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new Refusal.NotFound("id", text);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
