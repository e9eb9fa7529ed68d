package belieffirst.expression;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * An ad template that comes with the product, for a brand to copy.
 *
 * @param word names it for good, whatever its words become
 * @param purpose when to take it, in one sentence
 */
public record ReadyTemplate(
        String word, String name, String purpose, String instructions, JsonNode phaseTags, JsonNode slots) {

    /** The id of its copy in a brand: always the same, so that there is one. */
    public UUID copyIn(UUID brand) {
        return UUID.nameUUIDFromBytes("%s of %s".formatted(word, brand).getBytes(StandardCharsets.UTF_8));
    }

    public AdFrame frame() {
        return AdFrame.ofSlots(slots);
    }
}
