package belieffirst.evidence.audit;

import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A rule by which a fact of an object is compared.
 *
 * @param said the fact as people read it, the same text for what is the same; empty where it says nothing
 * @param noneCounts whether a fact that is not there says that there is none; else it is not known
 */
record FactRule(DifferenceKind kind, String fact, Function<JsonNode, String> said, boolean noneCounts) {

    static FactRule of(DifferenceKind kind, String fact) {
        return new FactRule(kind, fact, FactRule::text, false);
    }

    static FactRule of(DifferenceKind kind, String fact, Function<JsonNode, String> said) {
        return new FactRule(kind, fact, said, false);
    }

    FactRule orNone() {
        return new FactRule(kind, fact, said, true);
    }

    /** Whether a value can be compared. */
    boolean tells(JsonNode value) {
        return noneCounts || !said.apply(value).isEmpty();
    }

    /** A list is said in one line, in its own order. */
    static String text(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(each -> each.asString("")).collect(Collectors.joining(", "))
                : value.asString("");
    }
}
