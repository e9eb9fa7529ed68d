package belieffirst.suggestion.check;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The nearest thing to an idea, of all that exists.
 *
 * @param id null for another idea of the same answer
 * @param nearness in hundredths: 0 for nothing in common, 100 for the same words
 */
public record Nearest(@Nullable UUID id, String name, int nearness) {

    boolean isTooNear() {
        return nearness >= Math.round(Nearness.NEAR * 100);
    }

    /** As a card says it. */
    public String inWords() {
        return nearness < 25 ? "New" : "Most similar: “%s”, %d%% alike".formatted(name, nearness);
    }
}
