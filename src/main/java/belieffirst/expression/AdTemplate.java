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
 * @param slots its format, its proportion and what an ad of it has a place for, in whatever shape they are told
 */
public record AdTemplate(
        UUID id,
        @Nullable UUID brandId,
        String name,
        String instructions,
        boolean active,
        @Nullable Double evaluation,
        JsonNode phaseTags,
        JsonNode slots) {

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
                entry.json("slots"));
    }

    /** The format and the aspect ratio, such as {@code static 4:5}. */
    public String format() {
        return "%s %s"
                .formatted(
                        slots.path("format").asString(""),
                        slots.path("aspect_ratio").asString(""))
                .strip();
    }

    public AdFrame frame() {
        return AdFrame.ofSlots(slots);
    }

    /** The slots that each ad of it fills in by itself; empty where nobody named any. */
    public String varies() {
        var own = Slots.ownWords(slots);
        return own.isEmpty() ? "" : "Each ad has its own " + String.join(", ", own) + ".";
    }

    /** The phases that it is made for, in words. */
    public String phases() {
        return PhaseTags.of(phaseTags).words();
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
