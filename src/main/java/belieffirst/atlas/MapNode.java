package belieffirst.atlas;

import belieffirst.kernel.Digits;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place on the map: what it is called, what is below it, and what is known there.
 *
 * @param key names it in addresses; the same as long as the place is
 * @param id the entry that it stands for; for a gap, the entry that it is missing from
 * @param outcome what became of a belief, or null for anything else
 * @param note a sentence: what was learned of a belief, or that a job has more of them than are shown; else empty
 */
public record MapNode(
        Level level,
        String key,
        UUID id,
        String name,
        @Nullable Outcome outcome,
        String note,
        List<MapNode> children) {

    public MapNode {
        children = List.copyOf(children);
    }

    /** The levels of the map, from brands to beliefs. */
    public enum Level {
        BRAND("brands"),
        PRODUCT("products"),
        PERSONA("personas"),
        JOB("jobs"),
        ANGLE("angles"),
        NO_PRODUCT("products", "brand_id"),
        NO_PERSONA("personas", "product_id"),
        NO_JOB("jobs", "persona_id"),
        NO_ANGLE("angles", "job_id");

        private final String shelf;
        private final String parent;

        Level(String shelf) {
            this(shelf, "");
        }

        Level(String shelf, String parent) {
            this.shelf = shelf;
            this.parent = parent;
        }

        /** The word of the kind of such entries, or of what is missing. */
        public String shelf() {
            return shelf;
        }

        /** By what a new entry would refer to the place that it is missing from; empty where nothing is missing. */
        public String parent() {
            return parent;
        }
    }

    public boolean isGap() {
        return !level.parent().isEmpty();
    }

    /** Every belief at or below this place. */
    public Stream<MapNode> beliefs() {
        return outcome != null ? Stream.of(this) : children.stream().flatMap(MapNode::beliefs);
    }

    /** Every place at or below this one, from above to below. */
    public Stream<MapNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(MapNode::all));
    }

    /** How many beliefs stand below, and how many of them are confirmed; for a belief, its outcome in a word. */
    public String tally() {
        return tally("more than %s");
    }

    /** The same for little room: 1,000+ angles instead of more than 1,000. */
    public String shortTally() {
        return tally("%s+");
    }

    private String tally(String atLeast) {
        if (outcome != null) {
            return outcome.label();
        }
        var count = beliefs().count();
        if (count == 0) {
            return isGap() ? "" : "Nothing tried yet";
        }
        var confirmed =
                beliefs().filter(belief -> belief.outcome == Outcome.CONFIRMED).count();
        var more = all().anyMatch(node -> node.level == Level.JOB && !node.note.isEmpty());
        var counted = more ? atLeast.formatted(Digits.grouped(count)) : Digits.grouped(count);
        var angles = "%s %s".formatted(counted, count == 1 ? "angle" : "angles");
        return confirmed == 0 ? angles : angles + ", %s confirmed".formatted(Digits.grouped(confirmed));
    }
}
