package belieffirst.evidence.imports;

import belieffirst.evidence.ad.Matching;
import belieffirst.evidence.ad.ResolvedAds;
import belieffirst.evidence.ad.ResultNews;
import belieffirst.evidence.store.AdResolver;
import belieffirst.evidence.store.IncrementalDays;
import belieffirst.evidence.store.ProgressListener;
import belieffirst.evidence.store.ResultSource;
import belieffirst.evidence.store.StagedResults;
import belieffirst.evidence.store.Staging;
import belieffirst.kernel.Id;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The writer of results, wherever they come from: it keeps all that one import brings, or nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PerformanceWriter {

    private final Staging staging;
    private final AdResolver resolver;
    private final DeliveredAdRows rows;
    private final PerformanceRows performance;
    private final ResultNews news;

    PerformanceWriter(
            Staging staging, AdResolver resolver, DeliveredAdRows rows, PerformanceRows performance, ResultNews news) {
        this.staging = staging;
        this.resolver = resolver;
        this.rows = rows;
        this.performance = performance;
        this.news = news;
    }

    /** Keeps lines that are in memory or come one by one. */
    public Kept keep(Id<Import> from, ResultSource source) {
        return merge(from, staging.fill(source), RepeatedRows.IN_PARTS, false);
    }

    /**
     * Keeps lines that are put down in a file.
     *
     * @param same whether somebody said that what was told twice is the same ad
     */
    public Kept keep(Id<Import> from, Path lines, StagedResults staged, boolean same, ProgressListener progress) {
        staging.fill(lines, progress);
        return merge(from, staged, RepeatedRows.IN_PARTS, same);
    }

    /**
     * Keeps what a source told that may tell an ad and a day again.
     *
     * @param beside the incremental attribution that it told apart
     */
    public Kept keepLatest(Id<Import> from, Path lines, StagedResults staged, List<IncrementalDays> beside) {
        staging.fill(lines, _ -> {});
        staging.put(beside, staged);
        return merge(from, staged, RepeatedRows.TOLD_AGAIN, false);
    }

    private Kept merge(Id<Import> from, StagedResults staged, RepeatedRows repeated, boolean same) {
        performance.lock();
        var resolved = resolver.resolve(staged, same);
        var resolution = resolved.resolution();
        staging.name(rows.keep(resolution), staged.parts());
        var changes = performance.merge(from, staged, resolution, repeated);
        news.tell(resolution);
        return new Kept(Matching.of(resolution, resolved.told()), changes, resolution);
    }

    /** The ads that were matched, and the changes that were made. */
    public record Kept(Matching matching, ImportChanges changes, ResolvedAds resolution) {}
}
