package belieffirst.evidence.audit;

import belieffirst.evidence.audit.ObjectHistory.Span;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
}
