package belieffirst.verdict;

import belieffirst.verdict.rule.Judgement;
import belieffirst.verdict.rule.PlanResult;
import belieffirst.verdict.rule.Settings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judgements that were asked for of late. One follows from what it judges and from nothing else, and pages ask for it again. */
public final class KnownJudgements {

    /** A plan of sixty ads is about ten kilobytes. */
    private static final int MOST = 256;

    private static final Map<Judged, Judgement> KNOWN =
            Collections.synchronizedMap(new LinkedHashMap<>(MOST, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Judged, Judgement> eldest) {
                    return size() > MOST;
                }
            });

    private KnownJudgements() {}

    /** Against a target, or without one read-outs alone. Two that ask at once may both work it out. */
    public static Judgement of(PlanResult result, @Nullable Settings settings) {
        var judged = new Judged(result, settings);
        var known = KNOWN.get(judged);
        if (known == null) {
            known = settings == null ? Judgement.withoutTarget(result) : Judgement.of(result, settings);
            KNOWN.put(judged, known);
        }
        return known;
    }

    private record Judged(PlanResult result, @Nullable Settings settings) {}
}
