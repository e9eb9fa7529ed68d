package belieffirst.evidence.audit;

import belieffirst.evidence.structure.AccountDays;
import belieffirst.evidence.structure.ObjectLevel;
import belieffirst.evidence.structure.ObjectReading;
import belieffirst.evidence.structure.PlanStructure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A launch with what was seen of it, compared once. */
final class SeenLaunch {

    private final PlannedLaunch launch;
    private final @Nullable Instant since;
    private final Readings readings;
    private final AccountDays days;
    private final LaunchComparison comparison;

    private SeenLaunch(
            PlannedLaunch launch,
            @Nullable Instant since,
            PlanStructure structure,
            LaunchComparison.Spending spending) {
        this.launch = launch;
        this.since = since;
        this.readings = Readings.since(since == null ? Instant.MAX : since, structure.readings());
        this.days = structure.days();
        this.comparison = new LaunchComparison(launch, since == null ? Instant.EPOCH : since, structure, spending);
    }

    /** It went live when that was said, or else when one of its ads was seen running first. */
    static SeenLaunch of(PlannedLaunch launch, PlanStructure structure, LaunchComparison.Spending spending) {
        var live = launch.live();
        return new SeenLaunch(
                launch, live != null ? live : ran(launch, structure, spending).orElse(null), structure, spending);
    }

    /** The beginning of the first day on which an ad spent anything, or was seen to be active. */
    private static Optional<Instant> ran(
            PlannedLaunch launch, PlanStructure structure, LaunchComparison.Spending spending) {
        var codes = launch.ads().stream().map(PlannedObject::code).collect(Collectors.toSet());
        var active = ObjectHistory.of(structure).stream()
                .filter(object -> object.isOf(ObjectLevel.AD)
                        && Codes.in(ObjectLevel.AD, object.name())
                                .filter(codes::contains)
                                .isPresent())
                .flatMap(object -> object.of("delivery").stream()
                        .filter(span -> span.text().equals("active"))
                        .map(span -> begin(
                                span.from() == null
                                        ? object.object().firstSeen()
                                        : span.from().day(),
                                structure.zone(object.object().account()))));
        var spent = spending.first().values().stream().map(first -> begin(first.day(), zone(first, structure)));
        return Stream.concat(spent, active).min(Instant::compareTo);
    }

    /** That of the account; where results do not say which one it is, that of all. */
    private static ZoneId zone(LaunchComparison.FirstSpend first, PlanStructure structure) {
        return structure.readings().stream()
                        .anyMatch(reading -> reading.account().equals(first.account()))
                ? structure.zone(first.account())
                : structure.days().zone();
    }

    private static Instant begin(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    PlannedLaunch launch() {
        return launch;
    }

    LaunchAudit.State state() {
        if (since == null) {
            return LaunchAudit.State.NOT_LAUNCHED;
        }
        return comparison.hasSeen() ? LaunchAudit.State.READ : LaunchAudit.State.NOT_READ;
    }

    List<Difference> differences() {
        return comparison.differences();
    }

    /** The last reading of its accounts since it went live. */
    Optional<ObjectReading> lastReading() {
        return readings.last();
    }

    /** Whether the last reading of one of its accounts showed only a part of it. */
    boolean isReadInPart() {
        return readings.isOfPart();
    }

    /** Whose days those of the audit are. */
    AccountDays days() {
        return days;
    }

    @Nullable
    LocalDate launched() {
        return since == null ? null : comparison.launchDay();
    }
}
