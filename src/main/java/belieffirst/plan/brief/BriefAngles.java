package belieffirst.plan.brief;

import belieffirst.expression.AdFrame;
import belieffirst.library.Entry;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.plan.layer.Awareness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The angles of a brief with their ads, in the order of the payload. */
final class BriefAngles {

    private final JsonNode payload;
    private final JsonNode beside;
    private final Map<String, CompiledAds.Ad> named = new HashMap<>();
    private final BriefVariants variants;
    private final Map<String, Integer> copies = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private int number;

    /**
     * Reads a payload once.
     *
     * @param compiled whether ads have codes that last
     */
    BriefAngles(JsonNode payload, JsonNode beside, boolean compiled) {
        this.payload = payload;
        this.beside = beside;
        this.variants = new BriefVariants(payload);
        if (compiled) {
            CompiledAds.in(payload).forEach(ad -> named.put(ad.code(), ad));
        }
        payload.path("ads").forEach(ad -> copies.merge(likeness(ad), 1, Integer::sum));
    }

    List<AngleBrief> all() {
        var angles = new ArrayList<AngleBrief>();
        payload.path("angles").forEach(angle -> angles.add(angle(angle)));
        return angles;
    }

    private AngleBrief angle(JsonNode angle) {
        var name = Brief.text(angle, "name");
        var belief = Brief.text(angle, "belief_statement");
        var hooks = FittingHooks.of(name + " " + belief, Entry.texts(beside.path("hooks")));
        var ads = payload.path("ads")
                .valueStream()
                .filter(ad -> ad.path("angle_id").equals(angle.path("angle_id")))
                .map(ad -> ad(ad, hooks))
                .toList();
        var alone = payload.path("angles").size() == 1;
        return new AngleBrief(
                name,
                belief,
                whom(),
                Brief.text(angle, "explanation"),
                BriefDoubt.of(alone, beside.path("goals")),
                ads);
    }

    private String whom() {
        var persona = Brief.text(payload.path("persona"), "name");
        var level = Brief.text(payload, "awareness_level");
        if (level.isEmpty()) {
            return persona;
        }
        var awareness = Awareness.of(level);
        return (persona.isEmpty() ? "" : persona + ". ") + awareness.label() + ": " + awareness.meaning();
    }

    private AdBrief ad(JsonNode ad, FittingHooks hooks) {
        var id = Brief.text(ad, "template_id");
        var template = template(id);
        var slots = beside.path("templates").path(id);
        var code = Brief.text(ad, "code");
        var copy = seen.merge(likeness(ad), 1, Integer::sum) - 1;
        var fitting = hooks.of(copy);
        var known = named.get(code);
        return new AdBrief(
                ++number,
                known == null ? "" : code,
                known == null ? "" : known.name(),
                TemplateBrief.of(template, slots),
                variants.format(ad).map(AdFrame::ofFormat).orElseGet(() -> AdFrame.ofSlots(slots)),
                variants.of(ad),
                fitting,
                alike(copies.getOrDefault(likeness(ad), 1), fitting));
    }

    private JsonNode template(String id) {
        return payload.path("templates")
                .valueStream()
                .filter(each -> Brief.text(each, "template_id").equals(id))
                .findFirst()
                .orElse(payload.path("none"));
    }

    private static String alike(int ads, List<String> hooks) {
        if (ads == 1) {
            return "";
        }
        var group = "One of %d ads with this angle and template. ".formatted(ads);
        return hooks.isEmpty()
                ? group + "Give it a first line or picture of its own."
                : group + "Only its first line differs: the hooks above are for this ad alone.";
    }

    /** The same for ads of one angle, variant and template. */
    private static String likeness(JsonNode ad) {
        return "%s %s %s".formatted(ad.path("angle_id"), ad.path("cell"), ad.path("template_id"));
    }
}
