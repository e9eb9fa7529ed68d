package belieffirst.atlas.web;

import belieffirst.atlas.Atlas;
import belieffirst.atlas.MapNode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The map as somebody looks at it: which places are open, and the addresses that open and close others.
 *
 * @param brands what the map holds
 * @param open the keys of the open places
 */
public record MapView(
        List<MapNode> brands,
        Set<String> open,
        @Nullable UUID brand,
        @Nullable UUID product) {

    /** How many places a picture shows at once, unless somebody opened more. */
    private static final int LEGIBLE = 48;

    private static final int MOST_OPEN = 300;

    /** What the address says is open; where it says nothing, level by level as much as stays legible. */
    MapView(List<MapNode> brands, @Nullable String open, @Nullable UUID brand, @Nullable UUID product) {
        this(brands, open == null ? legible(brands) : read(open), brand, product);
    }

    /** Whether there may be more jobs than the map shows. */
    public boolean mayHaveMore() {
        return brands.stream().flatMap(MapNode::all).filter(MapView::endsAPlace).count() >= Atlas.JOBS;
    }

    /** A job, or a gap in the place of one. */
    private static boolean endsAPlace(MapNode node) {
        return node.level() == MapNode.Level.JOB || (node.isGap() && node.level() != MapNode.Level.NO_ANGLE);
    }

    public boolean isOpen(MapNode node) {
        return open.contains(node.key());
    }

    /** What is shown below a place. */
    public List<MapNode> shownBelow(MapNode node) {
        return isOpen(node) ? node.children() : List.of();
    }

    /** The address that opens this place in the picture, or closes it when it is open. */
    public String toggling(MapNode node) {
        return toggled(node) + "#m" + node.key();
    }

    /** The same for the outline, which a browser then shows at this place. */
    public String unfolding(MapNode node) {
        return toggled(node) + "#o" + node.key();
    }

    private String toggled(MapNode node) {
        var keys = new TreeSet<>(open);
        if (!keys.remove(node.key())) {
            keys.add(node.key());
        }
        return address(keys);
    }

    /** The address that opens everything at or below this place. */
    public String opening(MapNode node) {
        var keys = new TreeSet<>(open);
        node.all()
                .filter(below -> !below.children().isEmpty())
                .map(MapNode::key)
                .forEach(keys::add);
        return address(keys) + "#m" + node.key();
    }

    /** The page of what a place stands for; for a gap, the form that would fill it. */
    public static String page(MapNode node) {
        if (node.isGap()) {
            return "/library/%s/new?%s=%s"
                    .formatted(node.level().shelf(), node.level().parent(), node.id());
        }
        return node.level() == MapNode.Level.ANGLE
                ? "/beliefs/" + node.id()
                : "/library/%s/%s".formatted(node.level().shelf(), node.id());
    }

    /** The query of the same part of the map as it opens by itself. */
    public String whole() {
        var address = UriComponentsBuilder.newInstance();
        if (brand != null) {
            address.queryParam("brand", brand);
        }
        if (product != null) {
            address.queryParam("product", product);
        }
        return address.toUriString();
    }

    private String address(Set<String> keys) {
        var address = UriComponentsBuilder.fromPath("/map").queryParam("open", String.join(".", keys));
        if (brand != null) {
            address.queryParam("brand", brand);
        }
        if (product != null) {
            address.queryParam("product", product);
        }
        return address.toUriString();
    }

    private static Set<String> read(String open) {
        var keys = new LinkedHashSet<String>();
        for (var key : open.split("\\.", MOST_OPEN + 1)) {
            if (key.matches("[0-9a-f]{8}(-[0-9a-f]{8})?") && keys.size() < MOST_OPEN) {
                keys.add(key);
            }
        }
        return keys;
    }

    private static Set<String> legible(List<MapNode> brands) {
        var open = new HashSet<String>();
        var level = brands;
        var shown = level.size();
        while (!level.isEmpty()) {
            var next = level.stream().flatMap(node -> node.children().stream()).toList();
            shown += next.size();
            if (shown > LEGIBLE) {
                break;
            }
            level.stream()
                    .filter(node -> !node.children().isEmpty())
                    .map(MapNode::key)
                    .forEach(open::add);
            level = next;
        }
        return open;
    }
}
