package belieffirst.evidence.audit;

import belieffirst.evidence.audit.ObjectComparison.FactRule;
import belieffirst.evidence.audit.ObjectHistory.Span;
import belieffirst.evidence.structure.ObjectLevel;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The delivery of planned objects: what began late, and what stopped before the end of the test. */
final class Delivery {

    /** States of an ad that are not those of its ad set or campaign. */
    private static final Set<String> OWN = Set.of(
            "active",
            "paused",
            "archived",
            "deleted",
            "disapproved",
            "with_issues",
            "pending_review",
            "in_process",
            "pending_billing_info");

    private static final Set<String> STOPPED = Set.of("paused", "archived", "deleted", "disapproved", "with_issues");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ");

    private final PlannedLaunch launch;
    private final Map<String, LocalDate> firstSpend;
    private final @Nullable LocalDate lastReading;

    /**
     * Looks at what a launch planned.
     *
     * @param firstSpend the first day on which each ad spent anything, by its code
     */
    Delivery(PlannedLaunch launch, Map<String, LocalDate> firstSpend, Readings readings) {
        this.launch = launch;
        this.firstSpend = firstSpend;
        this.lastReading = readings.lastWhole().map(reading -> reading.day()).orElse(null);
    }

    Stream<Difference> of(ObjectComparison compared) {
        var late = late(compared);
        return Stream.of(late == null ? scheduled(compared) : Stream.of(late), paused(compared), cut(compared))
                .flatMap(part -> part);
    }

    /** One that was not seen to run on a later day than it should have. On the day of the launch itself nothing is late. */
    private @Nullable Difference late(ObjectComparison compared) {
        var due = due(compared);
        var spent = spent(compared);
        var first = states(compared).stream().findFirst().orElse(null);
        if (first == null || isActive(first) || (spent != null && !spent.isAfter(due))) {
            return null;
        }
        var seen = first.until() == null ? null : first.until().day();
        var ran = spent == null ? seen : seen == null || spent.isBefore(seen) ? spent : seen;
        var late = ran == null ? lastReading : ran.minusDays(1);
        var isLate =
                late != null && (ran == null ? late.isAfter(due) : !late.isBefore(due) && ran.isAfter(due.plusDays(1)));
        return isLate ? difference(compared, due, ran == null ? null : late, first.text()) : null;
    }

    /** One that has a later start than was planned. */
    private Stream<Difference> scheduled(ObjectComparison compared) {
        var due = due(compared);
        var spent = spent(compared);
        if (spent != null && !spent.isAfter(due)) {
            return Stream.empty();
        }
        var start = compared.runs().of("start_time").getLast().text();
        var begins = start.length() < 10 ? null : begins(start, compared);
        return begins == null || !begins.isAfter(due)
                ? Stream.empty()
                : Stream.of(difference(compared, due, over(begins.minusDays(1)), begins.toString()));
    }

    /** The last day of a difference; null while it is after the last reading. */
    private @Nullable LocalDate over(LocalDate last) {
        return lastReading == null || last.isAfter(lastReading) ? null : last;
    }

    /** The day of the account where a day was planned; else the moment, since the launch may be another day there. */
    private @Nullable LocalDate begins(String start, ObjectComparison compared) {
        try {
            var time = OffsetDateTime.parse(start, TIME);
            var planned = launch.starts(compared.planned());
            return planned != null
                    ? time.toLocalDate()
                    : time.toInstant().isAfter(compared.period().first().at().plusSeconds(86_400))
                            ? time.toLocalDate()
                            : null;
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }

    private static Difference difference(
            ObjectComparison compared, LocalDate due, @Nullable LocalDate last, String runs) {
        return new Difference(
                DifferenceKind.LATE_START, compared.subject(), due.toString(), runs, due, last, compared.ads());
    }

    private Stream<Difference> paused(ObjectComparison compared) {
        var states = states(compared);
        var end = launch.ends(compared.planned(), compared.period().launch());
        return Stream.iterate(1, place -> place < states.size(), place -> place + 1)
                .filter(place -> STOPPED.contains(states.get(place).text())
                        && states.subList(0, place).stream().anyMatch(Delivery::isActive))
                .map(place -> compared.difference(
                        DifferenceKind.PAUSED_EARLY, "active", states.get(place).text(), states.get(place)))
                .filter(found -> !found.first().isAfter(end));
    }

    /** One that is set to end before its last planned day. */
    private static Stream<Difference> cut(ObjectComparison compared) {
        var ends = compared.planned("ends_on");
        return ends == null
                ? Stream.empty()
                : compared.of(
                        FactRule.of(
                                DifferenceKind.PAUSED_EARLY,
                                "end_time",
                                told -> earlier(told.asString(""), LocalDate.parse(ends))),
                        ends);
    }

    private static String earlier(String time, LocalDate ends) {
        try {
            var day = OffsetDateTime.parse(time, TIME).toLocalDate();
            return day.isBefore(ends) ? "set to end on " + day : "";
        } catch (DateTimeParseException unreadable) {
            return "";
        }
    }

    /** The states of the object itself; those of its ad set and campaign are told of there. */
    private static List<Span> states(ObjectComparison compared) {
        var isAd = compared.planned().level() == ObjectLevel.AD;
        return compared.runs().of(isAd ? "delivery" : "status").stream()
                .filter(span -> compared.period().shows(span) && OWN.contains(span.text()))
                .toList();
    }

    private static boolean isActive(Span span) {
        return span.text().equals("active");
    }

    private LocalDate due(ObjectComparison compared) {
        return launch.due(compared.planned(), compared.period().launch());
    }

    private @Nullable LocalDate spent(ObjectComparison compared) {
        return compared.ads().stream()
                .map(firstSpend::get)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
