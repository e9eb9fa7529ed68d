package belieffirst.wizard.hub;

import belieffirst.plan.compile.CompiledPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The changes between two versions of a compiled plan.
 *
 * @param changes in the order of the payload's fields
 */
public record VersionChanges(int from, int to, List<Change> changes) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> STAMPS = Set.of("digest", "compiled_at", "status");
    private static final int MOST = 200;

    static VersionChanges between(CompiledPlan from, CompiledPlan to) {
        var changes = new ArrayList<Change>();
        compare("", JSON.readTree(from.payload()), JSON.readTree(to.payload()), changes);
        return new VersionChanges(
                from.number(), to.number(), changes.stream().limit(MOST).toList());
    }

    private static void compare(String place, JsonNode before, JsonNode after, List<Change> changes) {
        if (before.equals(after) || STAMPS.contains(place)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            var names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(name -> compare(
                    place.isEmpty() ? name : place + " › " + name, before.path(name), after.path(name), changes));
        } else if (before.isArray() && after.isArray()) {
            for (var i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare("%s %d".formatted(place, i + 1), before.path(i), after.path(i), changes);
            }
        } else {
            changes.add(new Change(place, text(before), text(after)));
        }
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        return node.isObject()
                ? node.path("name").asString(node.path("code").asString(node.toString()))
                : node.isArray() ? node.toString() : node.asString();
    }

    /**
     * A place of the payload that says something else.
     *
     * @param place its path; empty texts mean that there was nothing
     */
    public record Change(String place, String before, String after) {}
}
