package belieffirst.agent;

import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Team;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Arguments for every tool: the things of an organization, by the names of the arguments that name them. */
final class ToolThings {

    private ToolThings() {}

    static Map<String, Object> of(Bench bench, Team team) {
        Groundwork ground = bench.lay(team.owner(), 5);
        var plan = bench.draft(team.owner(), ground).plan();
        var angle = ground.angles().getFirst().toString();
        var mechanism = bench.layers(team.owner(), ground).get("mechanisms");
        return new HashMap<>(Map.ofEntries(
                Map.entry("plan_id", plan.id().toString()),
                Map.entry("parent_plan_id", plan.id().toString()),
                Map.entry("belief_id", angle),
                Map.entry("angle_id", angle),
                Map.entry("angle_ids", List.of(angle)),
                Map.entry("template_ids", List.of(ground.templates().getFirst().toString())),
                Map.entry("mechanism_ids", List.of(String.valueOf(mechanism))),
                Map.entry("brand_id", ground.brand().toString()),
                Map.entry("product_id", ground.product().toString()),
                Map.entry("offer_id", ground.offer().toString()),
                Map.entry("persona_id", ground.persona().toString()),
                Map.entry("job_id", ground.job().toString()),
                Map.entry("jtbd_framed_id", ground.job().toString())));
    }

    /** What a tool is asked for: these things, where it takes them, and fitting words for the rest. */
    static Map<String, Object> arguments(Tool tool, Map<String, Object> things) {
        var words = Map.of(
                "kind",
                tool.name().equals("suggest") ? "angles" : tool.name().equals("list_entries") ? "products" : "offers",
                "layer",
                "mechanisms",
                "version",
                "*",
                "fields",
                Map.of("name", "Ours", "product_id", String.valueOf(things.get("product_id"))),
                "rows",
                List.of(Map.of(
                        "ad_name",
                        "x",
                        "ad_id",
                        UUID.randomUUID().toString(),
                        "day",
                        "2026-11-01",
                        "spend",
                        "1.00",
                        "currency",
                        "USD")));
        var arguments = new LinkedHashMap<String, Object>();
        for (var name : properties(tool)) {
            var value = words.containsKey(name) ? words.get(name) : things.get(name);
            if (value != null && goesWithOthers(tool.name(), name)) {
                arguments.put(name, value);
            }
        }
        return arguments;
    }

    /** A plan that continues another has no brand of its own, and ideas for a plan no product. */
    private static boolean goesWithOthers(String tool, String argument) {
        return switch (tool) {
            case "create_draft_plan" -> argument.equals("brand_id");
            case "suggest" -> List.of("kind", "plan_id").contains(argument);
            default -> true;
        };
    }

    static List<String> properties(Tool tool) {
        var properties = Objects.requireNonNull(tool.inputSchema().get("properties"));
        return ((Map<?, ?>) properties).keySet().stream().map(String::valueOf).toList();
    }
}
