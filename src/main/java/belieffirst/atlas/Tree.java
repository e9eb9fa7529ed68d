package belieffirst.atlas;

import belieffirst.atlas.MapNode.Level;
import belieffirst.atlas.MapRow.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tree of the map, built from rows from brand to belief; a product, persona or job with nothing below it gets a gap. */
final class Tree {

    private static final List<Step> STEPS = List.of(
            new Step(Level.BRAND, Level.NO_PRODUCT, MapRow::brand),
            new Step(Level.PRODUCT, Level.NO_PERSONA, MapRow::product),
            new Step(Level.PERSONA, Level.NO_JOB, MapRow::persona),
            new Step(Level.JOB, Level.NO_ANGLE, MapRow::job),
            new Step(Level.ANGLE, Level.ANGLE, MapRow::angle));

    private static final String MORE = "Its other angles are under Beliefs.";

    private Tree() {}

    static List<MapNode> of(List<MapRow> rows) {
        return below(rows, 0, "");
    }

    private static List<MapNode> below(List<MapRow> rows, int depth, String within) {
        var groups = new LinkedHashMap<UUID, List<MapRow>>();
        for (var row : rows) {
            var place = STEPS.get(depth).place().apply(row);
            if (place != null) {
                groups.computeIfAbsent(place.id(), _ -> new ArrayList<>()).add(row);
            }
        }
        return groups.values().stream().map(group -> node(group, depth, within)).toList();
    }

    private static MapNode node(List<MapRow> group, int depth, String within) {
        var row = group.getFirst();
        var place = STEPS.get(depth).place().apply(row);
        if (place == null) {
            throw new IllegalStateException("A group has a place");
        }
        var level = STEPS.get(depth).level();
        var key = within + place.id().toString().substring(0, 8);
        if (level == Level.ANGLE) {
            return new MapNode(level, key, place.id(), place.name(), row.outcome(), row.learned(), List.of());
        }
        // A persona stands below several products, so the key holds the product's.
        var children = below(group, depth + 1, level == Level.PRODUCT ? key + "-" : "");
        if (level == Level.JOB && children.size() > Atlas.ANGLES) {
            return new MapNode(level, key, place.id(), place.name(), null, MORE, children.subList(0, Atlas.ANGLES));
        }
        var filled =
                children.isEmpty() ? List.of(gap(key, place, STEPS.get(depth).missing())) : children;
        return new MapNode(level, key, place.id(), place.name(), null, "", filled);
    }

    private static MapNode gap(String key, Place place, Level missing) {
        return new MapNode(missing, key + "-gap", place.id(), "Nothing tried yet", null, "", List.of());
    }

    private record Step(Level level, Level missing, Function<MapRow, @Nullable Place> place) {}
}
