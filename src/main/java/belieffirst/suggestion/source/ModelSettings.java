package belieffirst.suggestion.source;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The settings of the model that answers for an organization, and of how long to wait for it.
 *
 * @param key null when there is none, and then no model is asked
 * @param effort low, medium or high; null leaves it to the model
 * @param patience how long nothing may come before we give up
 */
public record ModelSettings(
        String model,
        @Nullable String effort,
        Duration patience,
        @Nullable String key) {

    /** What ideas say that no model wrote. */
    public static final String BUILT_IN = "built-in";

    public boolean asksAModel() {
        return key != null;
    }

    public String name() {
        return asksAModel() ? model : BUILT_IN;
    }

    /** Never prints the key. */
    @Override
    public String toString() {
        return "Voice[%s]".formatted(name());
    }
}
