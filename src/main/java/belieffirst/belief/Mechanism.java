package belieffirst.belief;

import belieffirst.library.Entry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mechanism, with what other rooms read of it.
 *
 * @param reframedCause the cause, seen anew; null where nobody said it
 */
public record Mechanism(UUID id, String name, @Nullable String reframedCause) {

    public static Mechanism of(Entry entry) {
        return new Mechanism(
                entry.id(), entry.text("name"), entry.has("reframed_cause") ? entry.text("reframed_cause") : null);
    }
}
