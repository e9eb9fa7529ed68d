package belieffirst.plan.run;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Slice;
import belieffirst.plan.compile.AdCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ads that runs make, in the order of their compilation, with what ad makers reported of each. */
@Service
@Transactional
public class RunAds {

    private final RunAdRepository repository;
    private final Runs runs;

    RunAds(RunAdRepository repository, Runs runs) {
        this.repository = repository;
        this.runs = runs;
    }

    @Transactional(readOnly = true)
    public Slice<RunAd> of(Id<Run> id, Cursor from, int limit) {
        var run = runs.get(id);
        return Slice.cut(
                repository.list(id, from.number(0), limit + 1),
                limit,
                ad -> new Cursor(String.valueOf(ad.place()), run.id().value()).toString());
    }

    @Transactional(readOnly = true)
    public RunAd get(Id<Run> run, AdCode code) {
        return repository.find(run, code.text()).orElseThrow(() -> new Refusal.NotFound("ad of this run", code));
    }

    /**
     * Takes down how far the ad with this code is.
     *
     * @param version the version of the ad that was read, or null for any
     */
    public RunAd report(Id<Run> run, AdCode code, AdReport report, @Nullable String version) {
        if (!repository.report(run, code.text(), report, version)) {
            Runs.requireOpen(runs.get(run));
            get(run, code);
            throw new Refusal.Stale("ad");
        }
        return get(run, code);
    }
}
