package belieffirst.evidence.audit;

import belieffirst.evidence.structure.ObjectLevel;
import belieffirst.evidence.structure.ObjectReading;
import belieffirst.evidence.structure.PlanStructure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A launch with what was seen of it.
 *
 * @param since when it went live: that was said, or one of its ads was seen running first; null while neither happened
 */
record SeenLaunch(
        PlannedLaunch launch, @Nullable Instant since, PlanStructure structure, LaunchComparison.Spending spending) {

    static SeenLaunch of(PlannedLaunch launch, PlanStructure structure, LaunchComparison.Spending spending) {
        var ran = ran(launch, structure, spending)
                .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
        return new SeenLaunch(launch, launch.live() == null ? ran.orElse(null) : launch.live(), structure, spending);
    }

    /** The first day on which an ad spent anything, or was seen to be active. */
    private static Optional<LocalDate> ran(
            PlannedLaunch launch, PlanStructure structure, LaunchComparison.Spending spending) {
        var codes = launch.ads().stream().map(PlannedObject::code).toList();
        var active = ObjectHistory.of(structure).stream()
                .filter(object -> object.isOf(ObjectLevel.AD)
                        && Matching.code(ObjectLevel.AD, object.name())
                                .filter(codes::contains)
                                .isPresent())
                .flatMap(object -> object.of("delivery").stream()
                        .filter(span -> span.text().equals("active"))
                        .map(span -> span.from() == null
                                ? object.object().firstSeen()
                                : span.from().day()));
        return Stream.concat(spending.first().values().stream(), active).min(LocalDate::compareTo);
    }

    LaunchAudit.State state() {
        if (since == null) {
            return LaunchAudit.State.NOT_LAUNCHED;
        }
        return comparison().hasSeen() ? LaunchAudit.State.READ : LaunchAudit.State.NOT_READ;
    }

    List<Difference> differences() {
        return comparison().differences();
    }

    /** The last reading of its accounts since it went live. */
    Optional<ObjectReading> lastReading() {
        return since == null
                ? Optional.empty()
                : Readings.since(since, structure.readings()).last();
    }

    @Nullable
    LocalDate launched() {
        return since == null ? null : day();
    }

    LocalDate day() {
        return LocalDate.ofInstant(began(), ZoneOffset.UTC);
    }

    private LaunchComparison comparison() {
        return new LaunchComparison(launch, began(), structure, spending);
    }

    private Instant began() {
        return since == null ? Instant.EPOCH : since;
    }
}
