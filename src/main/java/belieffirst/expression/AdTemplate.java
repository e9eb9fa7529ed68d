package belieffirst.expression;

import belieffirst.library.Entry;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An ad template, with what other rooms read of it.
 *
 * @param brandId the brand that it belongs to; null where every brand can use it
 * @param active whether it can be chosen in plans
 * @param evaluation what a person gave it; null while nobody did
 * @param phaseTags the phases that it is made for, in whatever shape they are told
 * @param format what it is made as: static, 4:5
 */
public record AdTemplate(
        UUID id,
        @Nullable UUID brandId,
        String name,
        String instructions,
        boolean active,
        @Nullable Double evaluation,
        JsonNode phaseTags,
        String format) {

    public static AdTemplate of(Entry entry) {
        var given = entry.json("evaluation_score");
        return new AdTemplate(
                entry.id(),
                entry.uuid("brand_id"),
                entry.text("name"),
                entry.text("instructions"),
                entry.json("active").asBoolean(true),
                given.isNumber() ? Double.valueOf(given.doubleValue()) : null,
                entry.json("phase_tags"),
                format(entry.json("slots")));
    }

    /** The format and the aspect ratio in slots, such as {@code static 4:5}. */
    static String format(JsonNode slots) {
        return "%s %s"
                .formatted(
                        slots.path("format").asString(""),
                        slots.path("aspect_ratio").asString(""))
                .strip();
    }

    /** Whether a brand can use it: it is in use, and that brand's own or everybody's. */
    public boolean serves(@Nullable UUID brand) {
        return active && (brandId == null || brandId.equals(brand));
    }

    /** Whether it was made for this phase, from 1 to 6. */
    public boolean suits(int phase) {
        return PhaseTags.of(phaseTags).suits(phase);
    }

    /** The evaluation that a person gave, else the sum of one in the field. */
    public OptionalDouble score() {
        return evaluation == null ? PhaseTags.of(phaseTags).score() : OptionalDouble.of(evaluation);
    }
}
