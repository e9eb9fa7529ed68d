package belieffirst.plan.launch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The changes between two launch documents, found by the codes of campaigns, ad sets and ads. */
final class LaunchChanges {

    private static final Set<String> STAMPS =
            Set.of("digest", "version", "compilation_number", "checklist", "ads", "ad_sets");

    private final List<Launch.Change> changes = new ArrayList<>();

    private LaunchChanges() {}

    static List<Launch.Change> between(JsonNode before, JsonNode after) {
        var found = new LaunchChanges();
        found.fields("", before, after);
        found.listed("Ad set ", before.path("ad_sets"), after.path("ad_sets"));
        found.listed("Ad ", before.path("ads"), after.path("ads"));
        return List.copyOf(found.changes);
    }

    private void listed(String what, JsonNode before, JsonNode after) {
        var old = byCode(before);
        var fresh = byCode(after);
        old.forEach((code, item) -> {
            if (!fresh.containsKey(code)) {
                changes.add(new Launch.Change(what + code, item.path("name").asString(""), ""));
            }
        });
        fresh.forEach((code, item) -> {
            if (old.containsKey(code)) {
                fields(what + code + " › ", old.get(code), item);
            } else {
                changes.add(new Launch.Change(what + code, "", item.path("name").asString("")));
            }
        });
    }

    private void fields(String place, JsonNode before, JsonNode after) {
        var names = new TreeSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        for (var name : names) {
            var old = before.path(name);
            var fresh = after.path(name);
            if (STAMPS.contains(name) || old.equals(fresh)) {
                continue;
            }
            if (old.isObject() && fresh.isObject()) {
                fields(place + name + " › ", old, fresh);
            } else {
                changes.add(new Launch.Change(place + name, text(old), text(fresh)));
            }
        }
    }

    private static Map<String, JsonNode> byCode(JsonNode list) {
        var found = new LinkedHashMap<String, JsonNode>();
        list.forEach(item -> found.put(item.path("code").asString(""), item));
        return found;
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? "" : node.isString() ? node.asString() : node.toString();
    }
}
