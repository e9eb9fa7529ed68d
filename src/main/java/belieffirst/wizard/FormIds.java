package belieffirst.wizard;

import belieffirst.kernel.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The ids in what a form sent. */
public final class FormIds {

    private FormIds() {}

    /** Empty for what is no id. */
    public static Optional<UUID> parsed(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The id that was chosen for a field; refuses, in this sentence, what is none. */
    public static UUID chosen(StepInput typed, String field, String sentence) {
        return parsed(typed.text(field)).orElseThrow(() -> new Refusal.Invalid(Map.of(field, sentence)));
    }
}
