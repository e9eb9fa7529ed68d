package belieffirst.evidence;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/** The results of plans that were read of late, each with the version of its sums in the database. */
final class KnownEvidence {

    /** Some five megabytes: sixty ads on three weeks for sixteen plans. */
    private static final int MOST_DAYS = 20_000;

    private final LinkedHashMap<Id<Plan>, Known> plans = new LinkedHashMap<>(16, 0.75f, true);
    private int days;

    synchronized @Nullable Known of(Id<Plan> plan) {
        return plans.get(plan);
    }

    /** Keeps what was read, unless somebody else read the same version meanwhile: then theirs is the answer to all. */
    synchronized PlanEvidence keep(String version, PlanEvidence evidence) {
        var known = plans.get(evidence.plan());
        if (known != null && known.version.equals(version)) {
            return known.evidence;
        }
        forget(plans.remove(evidence.plan()));
        plans.put(evidence.plan(), new Known(version, evidence));
        days += weight(evidence);
        while (days > MOST_DAYS) {
            forget(plans.pollFirstEntry().getValue());
        }
        return evidence;
    }

    private void forget(@Nullable Known known) {
        days -= known == null ? 0 : weight(known.evidence);
    }

    /** Also results without a day take room. */
    private static int weight(PlanEvidence evidence) {
        return 1 + evidence.days().size();
    }

    /**
     * The results of a plan as they were at a version.
     *
     * @param version changes whenever sums of the plan are written
     */
    record Known(String version, PlanEvidence evidence) {}
}
