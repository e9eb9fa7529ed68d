package belieffirst.evidence.audit;

import belieffirst.evidence.audit.ObjectHistory.Span;
import belieffirst.evidence.audit.PlannedLaunch.Period;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A comparison of an object that runs with what was planned for it. */
record ObjectComparison(PlannedObject planned, ObjectHistory runs, Period period, List<String> ads) {

    /** By what was planned; where that is null, by what the first reading after the launch showed. */
    Stream<Difference> of(FactRule rule, @Nullable String expected) {
        return of(rule, expected, _ -> true);
    }

    /** Only in spans that count. */
    Stream<Difference> of(FactRule rule, @Nullable String expected, Predicate<Span> counts) {
        var told = told(rule).filter(counts).toList();
        if (told.isEmpty()) {
            return Stream.empty();
        }
        var right = expected == null ? rule.said().apply(told.getFirst().value()) : expected;
        return told.stream()
                .filter(span -> !rule.said().apply(span.value()).equals(right))
                .map(span -> difference(rule.kind(), right, rule.said().apply(span.value()), span));
    }

    /** Where the events of an ad set come from. */
    Stream<Difference> source(String fact, String field) {
        var planned = planned(field);
        var rule = FactRule.of(DifferenceKind.EVENT, fact, told -> fact + " " + told.asString(""));
        return of(
                rule,
                planned == null ? null : fact + " " + planned,
                span -> !span.text().isEmpty());
    }

    /** What a fact was since the launch, where something is told. */
    Stream<Span> told(FactRule rule) {
        return runs.of(rule.fact()).stream().filter(span -> period.shows(span) && rule.tells(span.value()));
    }

    Difference difference(DifferenceKind kind, String right, String found, Span span) {
        var begin = period.begin(runs.object(), span.from());
        return new Difference(kind, subject(), right, found, begin, period.end(begin, span.until()), ads);
    }

    Difference.Subject subject() {
        return new Difference.Subject(
                planned.level(),
                planned.code(),
                runs.object().id(),
                runs.name().isEmpty() ? planned.name() : runs.name());
    }

    /** What the document says in a field. */
    @Nullable
    String planned(String field) {
        return planned.text(field);
    }

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
}
