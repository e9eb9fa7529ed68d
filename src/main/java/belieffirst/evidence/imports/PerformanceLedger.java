package belieffirst.evidence.imports;

import belieffirst.evidence.ad.Matching;
import belieffirst.evidence.ad.Resolution;
import belieffirst.evidence.ad.ResultNews;
import belieffirst.evidence.store.LineSource;
import belieffirst.evidence.store.Progress;
import belieffirst.evidence.store.Resolver;
import belieffirst.evidence.store.Staged;
import belieffirst.evidence.store.Staging;
import belieffirst.kernel.Id;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps lines, wherever they come from: all that one import brings, or nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PerformanceLedger {

    private final Staging staging;
    private final Resolver resolver;
    private final DeliveredAdRows rows;
    private final PerformanceRows performance;
    private final ResultNews news;

    PerformanceLedger(
            Staging staging, Resolver resolver, DeliveredAdRows rows, PerformanceRows performance, ResultNews news) {
        this.staging = staging;
        this.resolver = resolver;
        this.rows = rows;
        this.performance = performance;
        this.news = news;
    }

    /** Keeps lines that are in memory or come one by one. */
    public Kept keep(Id<Import> from, LineSource source) {
        return merge(from, staging.fill(source), Repeated.IN_PARTS, false);
    }

    /**
     * Keeps lines that are put down in a file.
     *
     * @param same whether somebody said that what was told twice is the same ad
     */
    public Kept keep(Id<Import> from, Path lines, Staged staged, boolean same, Progress progress) {
        staging.fill(lines, progress);
        return merge(from, staged, Repeated.IN_PARTS, same);
    }

    /** Keeps what a source told that may tell an ad and a day again. */
    public Kept keepLatest(Id<Import> from, Path lines, Staged staged) {
        staging.fill(lines, _ -> {});
        return merge(from, staged, Repeated.TOLD_AGAIN, false);
    }

    private Kept merge(Id<Import> from, Staged staged, Repeated repeated, boolean same) {
        performance.lock();
        var resolved = resolver.resolve(staged, same);
        var resolution = resolved.resolution();
        staging.name(rows.keep(resolution), staged.parts());
        var changes = performance.merge(from, staged, resolution, repeated);
        news.tell(resolution);
        return new Kept(Matching.of(resolution, resolved.told()), changes, resolution);
    }

    /** What was matched, and what it changed. */
    public record Kept(Matching matching, Changes changes, Resolution resolution) {}
}
