package belieffirst.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The ads of a compilation, read from its bytes: what was promised, whatever the library says by now. */
public final class CompiledAds {

    private static final JsonMapper JSON = new JsonMapper();

    private CompiledAds() {}

    public static List<Ad> in(CompiledPlan compiled) {
        var payload = JSON.readTree(compiled.payload());
        var angles = byId(payload.path("angles"), "angle_id");
        var templates = byId(payload.path("templates"), "template_id");
        return StreamSupport.stream(payload.path("ads").spliterator(), false)
                .map(ad -> ad(payload, ad, angles, templates))
                .toList();
    }

    private static Ad ad(JsonNode payload, JsonNode ad, Map<String, JsonNode> angles, Map<String, JsonNode> templates) {
        var angle = angles.getOrDefault(ad.path("angle_id").asString(), ad);
        var template = templates.getOrDefault(ad.path("template_id").asString(), ad);
        var code = ad.path("code").asString();
        return new Ad(
                code,
                angle.path("name").asString(""),
                angle.path("belief_statement").asString(""),
                template.path("name").asString(""),
                ad.path("slot").asInt() + 1,
                AdName.of(
                        payload.path("plan_key").asString(),
                        angle.path("name").asString(""),
                        template.path("name").asString(""),
                        code));
    }

    private static Map<String, JsonNode> byId(JsonNode list, String id) {
        var found = new HashMap<String, JsonNode>();
        list.forEach(item -> found.put(item.path(id).asString(), item));
        return found;
    }

    /**
     * An ad as people make it.
     *
     * @param slot its place within its angle, from 1
     * @param name what it can be called where it runs
     */
    public record Ad(String code, String angle, String belief, String template, int slot, String name) {}
}
