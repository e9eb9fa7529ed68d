package belieffirst.audience;

import belieffirst.library.Entry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A persona, with what other rooms read of it.
 *
 * @param brandId null where another program left it out
 * @param primary whether it says so itself; a product says it by its link
 * @param row all its columns, also those that nobody here knows
 */
public record Persona(
        UUID id,
        @Nullable UUID brandId,
        String name,
        String snapshot,
        boolean primary,
        Change change,
        Experience experience,
        ObjectNode row) {

    public static Persona of(Entry entry) {
        return of(entry.row());
    }

    /** The same from a row that was read along with others. */
    public static Persona of(ObjectNode row) {
        return new Persona(
                UUID.fromString(row.path("id").asString("")),
                Entry.reference(row.path("brand_id")),
                row.path("name").asString(""),
                row.path("snapshot").asString(""),
                row.path("is_primary").asBoolean(false),
                Change.of(row.path("transformation_map")),
                Experience.of(row),
                row);
    }

    /** The change that a persona wants: how things are before, and how they would be after. */
    public record Change(List<String> before, List<String> after) {

        private static Change of(JsonNode map) {
            return new Change(Entry.texts(map.path("before")), Entry.texts(map.path("after")));
        }
    }

    /**
     * The experience that a persona has with the problem.
     *
     * @param symptoms what they notice
     * @param failedSolutions what they tried
     * @param familiarPromises what they are tired of hearing
     */
    public record Experience(List<String> symptoms, List<String> failedSolutions, List<String> familiarPromises) {

        private static Experience of(JsonNode persona) {
            return new Experience(
                    Entry.texts(persona.path("pain_symptoms")),
                    Entry.texts(persona.path("failed_solutions")),
                    Entry.texts(persona.path("familiar_promises")));
        }
    }
}
