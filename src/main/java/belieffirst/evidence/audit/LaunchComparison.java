package belieffirst.evidence.audit;

import belieffirst.evidence.audit.PlannedLaunch.Period;
import belieffirst.evidence.structure.PlanStructure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The comparison of a launch with what runs. A pure function: the same readings give the same differences.
 * What nobody told is no difference; what the document does not know is compared with the first reading after the launch.
 */
final class LaunchComparison {

    private final PlannedLaunch launch;
    private final Instant since;
    private final Readings readings;
    private final List<ObjectHistory> objects;
    private final Matching matching;
    private final Delivery delivery;

    LaunchComparison(PlannedLaunch launch, Instant since, PlanStructure structure, Spending spending) {
        this.launch = launch;
        this.since = since;
        this.readings = Readings.since(since, structure.readings());
        this.objects = readings.distinct(ObjectHistory.of(structure));
        this.matching = new Matching(launch, objects, readings, spending.codes());
        this.delivery = new Delivery(launch, spending.firstDays(), readings);
    }

    /** Whether a reading of everything showed anything of the launch since. */
    boolean hasSeen() {
        return matching.hasSeen();
    }

    /** The day of the launch in the account that shows it. */
    LocalDate launchDay() {
        return readings.firstWhole(matching.accounts())
                .map(reading -> reading.dayOf(since))
                .orElseGet(() -> LocalDate.ofInstant(since, ZoneOffset.UTC));
    }

    /** By day, and of a day from the campaign down to the ads. */
    List<Difference> differences() {
        if (!hasSeen()) {
            return List.of();
        }
        var presence = new Presence(launch, since, readings, matching, objects);
        var found = Stream.of(
                        launch.all().flatMap(planned -> compared(planned, presence)),
                        presence.missing(),
                        new Extras(launch, since, readings, matching, presence).among(objects))
                .flatMap(part -> part)
                .toList();
        return found.stream()
                .filter(each -> !isToldAbove(each, found))
                .sorted(Comparator.comparing(Difference::first)
                        .thenComparing(each -> each.subject().level())
                        .thenComparing(each -> String.valueOf(each.subject().code()))
                        .thenComparing(Difference::kind))
                .toList();
    }

    /** What stands still with its campaign or ad set is told of there. */
    private boolean isToldAbove(Difference below, List<Difference> all) {
        return (below.kind() == DifferenceKind.LATE_START || below.kind() == DifferenceKind.PAUSED_EARLY)
                && all.stream()
                        .anyMatch(above -> above.kind() == below.kind()
                                && (above.kind() == DifferenceKind.LATE_START
                                        || above.planned().equals(below.planned()))
                                && above.subject()
                                                .level()
                                                .compareTo(below.subject().level())
                                        < 0
                                && above.ads().containsAll(below.ads())
                                && !above.first().isAfter(below.first())
                                && (above.last() == null
                                        || (below.last() != null
                                                && !above.last().isBefore(below.last()))));
    }

    private Stream<Difference> compared(PlannedObject planned, Presence presence) {
        return matching.of(planned).stream()
                .filter(runs -> readings.showed(runs.object()))
                .flatMap(runs -> readings.first(runs.object()).stream()
                        .map(first -> new ObjectComparison(
                                planned,
                                runs,
                                Period.of(since, first, readings.goneOn(runs.object())),
                                launch.adsOf(planned))))
                .flatMap(compared -> Stream.of(facts(compared), presence.places(compared), delivery.of(compared))
                        .flatMap(part -> part));
    }

    private Stream<Difference> facts(ObjectComparison compared) {
        var facts = new FactComparison(launch, compared.period().first().terms());
        return switch (compared.planned().level()) {
            case CAMPAIGN -> facts.campaign(compared);
            case AD_SET -> facts.adSet(compared);
            case AD -> AdComparison.of(compared);
        };
    }

    /**
     * The figures of a plan's ads.
     *
     * @param codes by the ids of the ads, as results were matched
     * @param first of each ad that spent anything, by its code
     */
    record Spending(Map<String, String> codes, Map<String, FirstSpend> first) {

        static final Spending NONE = new Spending(Map.of(), Map.of());

        Map<String, LocalDate> firstDays() {
            return first.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, each -> each.getValue().day()));
        }
    }

    /**
     * The first day on which an ad spent anything.
     *
     * @param account in which it did; empty where that was not told
     */
    record FirstSpend(LocalDate day, String account) {}
}
