package belieffirst.evidence;

import belieffirst.kernel.Id;
import java.nio.file.Path;
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
    private final ResultNews news;

    PerformanceLedger(
            Staging staging,
            DeliveredAdRepository ads,
            DeliveredAdRows rows,
            PerformanceRows performance,
            ResultNews news) {
        this.staging = staging;
        this.ads = ads;
        this.rows = rows;
        this.performance = performance;
        this.news = news;
    }

    /** Keeps lines that are in memory or come one by one. */
    public Kept keep(Id<Import> from, LineSource source) {
        return merge(from, staging.fill(source));
    }

    /** Keeps lines that are put down in a file. */
    public Kept keep(Id<Import> from, Path lines, Staged staged, Progress progress) {
        staging.fill(lines, progress);
        return merge(from, staged);
    }

    private Kept merge(Id<Import> from, Staged staged) {
        performance.lock();
        var resolution = ads.resolve(staged.ads());
        staging.name(rows.keep(resolution), staged.parts());
        var changes = performance.merge(from, staged, resolution);
        news.tell(resolution);
        return new Kept(Matching.of(resolution), changes, resolution);
    }

    /** What was matched, and what it changed. */
    record Kept(Matching matching, Changes changes, Resolution resolution) {}
}
