package belieffirst.verdict.list;

import belieffirst.evidence.ad.Total;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.Status;
import belieffirst.plan.layer.Phase;
import belieffirst.verdict.rule.Decision;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a line of the list.
 *
 * @param found null where it was never judged
 * @param owner who made it; null for somebody who left, and for a program
 */
public record PlanLine(
        Id<Plan> id,
        String key,
        String name,
        About about,
        Progress progress,
        @Nullable Found found,
        @Nullable String owner,
        OffsetDateTime updated) {

    /** The subject of a plan. */
    public record About(
            String brand,
            @Nullable String product,
            @Nullable UUID personaId,
            @Nullable String persona,
            @Nullable String job) {}

    /** The progress of a plan. */
    public record Progress(Phase phase, Status status, boolean archived) {}

    /**
     * The latest verdict: of all arms of that day the one that says most, and what they brought together on settled days.
     *
     * @param arm the angle, or which variant
     * @param spend null where it cannot be added
     * @param conversions null where some were not told
     */
    public record Found(
            Decision decision,
            String arm,
            @Nullable BigDecimal spend,
            @Nullable Long conversions,
            @Nullable String currency) {

        /** What one conversion cost; null without any, and where some were not told. */
        public @Nullable BigDecimal cpa() {
            return spend == null ? null : Total.cpa(spend, conversions);
        }
    }
}
