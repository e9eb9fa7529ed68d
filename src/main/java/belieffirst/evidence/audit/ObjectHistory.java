package belieffirst.evidence.audit;

import belieffirst.evidence.structure.KnownObject;
import belieffirst.evidence.structure.ObjectChange;
import belieffirst.evidence.structure.ObjectLevel;
import belieffirst.evidence.structure.PlanStructure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** A campaign, an ad set or an ad with what each of its facts was, one after the other. */
final class ObjectHistory {

    private static final String PARENT = "parent";

    private final KnownObject object;
    private final Map<String, List<ObjectChange>> changes;

    private ObjectHistory(KnownObject object, List<ObjectChange> changes) {
        this.object = object;
        this.changes = changes.stream().collect(Collectors.groupingBy(ObjectChange::fact));
    }

    static List<ObjectHistory> of(PlanStructure structure) {
        var changes = structure.changes().stream()
                .collect(Collectors.groupingBy(change -> key(change.account(), change.level(), change.id())));
        return structure.objects().stream()
                .map(object -> new ObjectHistory(
                        object, changes.getOrDefault(key(object.account(), object.level(), object.id()), List.of())))
                .toList();
    }

    KnownObject object() {
        return object;
    }

    boolean isOf(ObjectLevel level) {
        return object.level() == level;
    }

    String name() {
        return object.facts().path("name").asString("");
    }

    /** What a fact was, the earliest first; the last of them is what it is. */
    List<Span> of(String fact) {
        var spans = new ArrayList<Span>();
        Seen from = null;
        for (var change : changes.getOrDefault(fact, List.of())) {
            var seen = new Seen(change.at(), change.seen());
            spans.add(new Span(told(change.before()), from, seen));
            from = seen;
        }
        spans.add(new Span(present(fact), from, null));
        return spans;
    }

    private JsonNode present(String fact) {
        return fact.equals(PARENT) && object.parent() != null
                ? StringNode.valueOf(object.parent())
                : object.facts().path(fact);
    }

    private static JsonNode told(@Nullable JsonNode value) {
        return value == null ? MissingNode.getInstance() : value;
    }

    private static String key(String account, ObjectLevel level, String id) {
        return account + " " + level.word() + " " + id;
    }

    /** A reading that showed something. */
    record Seen(Instant at, LocalDate day) {}

    /**
     * A fact between two readings.
     *
     * @param value missing where nothing was told
     * @param from the reading that showed it first; null where it was so from the beginning
     * @param until the reading that showed another one; null where it is so still
     */
    record Span(
            JsonNode value, @Nullable Seen from, @Nullable Seen until) {

        /** Whether a reading at this moment, or a later one, showed it. */
        boolean isShownFrom(Instant reading) {
            return until == null || until.at().isAfter(reading);
        }

        boolean meets(Span other) {
            return (until == null
                            || other.from() == null
                            || until.at().isAfter(other.from().at()))
                    && (other.until() == null
                            || from == null
                            || other.until().at().isAfter(from.at()));
        }

        String text() {
            return value.asString("");
        }
    }
}
