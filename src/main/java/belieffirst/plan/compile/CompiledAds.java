package belieffirst.plan.compile;

import belieffirst.plan.layer.Density;
import belieffirst.plan.layer.Layer;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ads of a compilation, read from its bytes: what was promised, whatever the library says by now. */
public final class CompiledAds {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode payload;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, JsonNode> angles;
    private final Map<String, JsonNode> templates;

    private CompiledAds(JsonNode payload) {
        this.payload = payload;
        this.angles = byId(payload.path("angles"), "angle_id");
        this.templates = byId(payload.path("templates"), "template_id");
        payload.path("variations").forEachEntry((_, rows) -> rows.forEach(this::name));
    }

    public static List<Ad> in(CompiledPlan compiled) {
        if (compiled.isMadeElsewhere()) {
            return List.of();
        }
        return in(JSON.readTree(compiled.payload()));
    }

    /** The same from a payload that was read already. */
    public static List<Ad> in(JsonNode payload) {
        var ads = new CompiledAds(payload);
        return StreamSupport.stream(ads.payload.path("ads").spliterator(), false)
                .map(ads::ad)
                .toList();
    }

    private void name(JsonNode row) {
        var density = row.path("messaging_density").asString("");
        if (!density.isEmpty()) {
            names.put(density, Density.of(density).label() + " density");
        }
        row.propertyStream()
                .filter(field -> field.getKey().endsWith("_id"))
                .forEach(id ->
                        names.put(id.getValue().asString(), row.path("name").asString("")));
    }

    private Ad ad(JsonNode ad) {
        var angleId = ad.path("angle_id").asString();
        var angle = angles.getOrDefault(angleId, ad);
        var template = templates
                .getOrDefault(ad.path("template_id").asString(), ad)
                .path("name")
                .asString("");
        var code = ad.path("code").asString();
        var varied = varied(ad);
        var angleName = angle.path("name").asString("");
        var name = AdName.of(payload.path("plan_key").asString(), angleName, words(varied.values()), template, code);
        return new Ad(
                code,
                new Arm(UUID.fromString(angleId), ad.path("cell").asInt(0)),
                angleName,
                angle.path("belief_statement").asString(""),
                varied,
                template,
                ad.path("slot").asInt() + 1,
                name);
    }

    /** The names of the layers' entries in the ad's cell. */
    private Map<Layer, String> varied(JsonNode ad) {
        var varied = new LinkedHashMap<Layer, String>();
        payload.path("variations")
                .propertyStream()
                .forEach(layer -> varied.put(Layer.of(layer.getKey()), named(layer.getKey(), ad.path(layer.getKey()))));
        return Collections.unmodifiableMap(varied);
    }

    private String named(String field, JsonNode value) {
        var values = value.isArray()
                ? value.valueStream().toList()
                : value.isString() ? List.of(value) : List.<JsonNode>of();
        return values.isEmpty()
                ? "No " + Layer.of(field).label().toLowerCase(Locale.ROOT)
                : words(values.stream()
                        .map(each -> names.getOrDefault(each.asString(), each.asString()))
                        .toList());
    }

    private static String words(Collection<String> names) {
        return String.join(" + ", names);
    }

    private static Map<String, JsonNode> byId(JsonNode list, String id) {
        var found = new HashMap<String, JsonNode>();
        list.forEach(item -> found.put(item.path(id).asString(), item));
        return found;
    }

    /**
     * An ad as people make it.
     *
     * @param arm what its results count for
     * @param varied what its cell has of each layer that varies, by name; empty in phases 1 and 2
     * @param slot its place within its angle or cell, from 1
     * @param name what it can be called where it runs
     */
    public record Ad(
            String code,
            Arm arm,
            String angle,
            String belief,
            Map<Layer, String> varied,
            String template,
            int slot,
            String name) {

        /** The words of its cell, for what varies; empty in phases 1 and 2. */
        public String cell() {
            return words(varied.values());
        }
    }

    /**
     * The arm that an ad belongs to.
     *
     * @param cell its number; 0 in phases 1 and 2, where it is the angle
     */
    public record Arm(UUID angleId, int cell) {}
}
