package belieffirst.evidence;

import belieffirst.kernel.Id;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps lines, wherever they come from: all that one import brings, or nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PerformanceLedger {

    private final Staging staging;
    private final DeliveredAdRepository ads;
    private final DeliveredAdRows rows;
    private final PerformanceRows performance;

    PerformanceLedger(Staging staging, DeliveredAdRepository ads, DeliveredAdRows rows, PerformanceRows performance) {
        this.staging = staging;
        this.ads = ads;
        this.rows = rows;
        this.performance = performance;
    }

    public Kept keep(Id<Import> from, LineSource source) {
        var staged = staging.fill(source);
        performance.lock();
        var resolution = ads.resolve(staged.ads());
        staging.name(rows.keep(resolution), staged.parts());
        return new Kept(Matching.of(resolution), performance.merge(from, staged, resolution), resolution);
    }

    /** What was matched, and what it changed. */
    record Kept(Matching matching, Import.Changes changes, Resolution resolution) {}
}
