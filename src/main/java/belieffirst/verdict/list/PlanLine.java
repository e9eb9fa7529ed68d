package belieffirst.verdict.list;

import belieffirst.evidence.ad.Total;
import belieffirst.kernel.CountedEvent;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.Status;
import belieffirst.plan.layer.Phase;
import belieffirst.verdict.rule.Decision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a line of the list.
 *
 * @param found null where it was never judged
 * @param told null where no results came
 * @param owner who made it; null for somebody who left, and for a program
 */
public record PlanLine(
        Id<Plan> id,
        String key,
        String name,
        About about,
        Progress progress,
        @Nullable Found found,
        @Nullable Told told,
        @Nullable String owner) {

    /** The subject of a plan. */
    public record About(
            String brand,
            @Nullable String product,
            @Nullable UUID personaId,
            @Nullable String persona,
            @Nullable String job) {}

    /** The progress of a plan. */
    public record Progress(Phase phase, Status status, boolean archived, OffsetDateTime updated) {}

    /**
     * The results of all days.
     *
     * @param event what is counted
     * @param ads how many planned ads something is known of
     * @param through the last day that came
     * @param sums one for each currency, since they are never added
     */
    public record Told(CountedEvent event, int ads, LocalDate through, List<Sum> sums) {

        public Told {
            sums = List.copyOf(sums);
        }

        /** So many of the plan's event, in words: 12 leads. */
        public String said(@Nullable Long count) {
            return count == null ? event.many() + " not reported" : event.of(count);
        }
    }

    /**
     * The sum of results in one currency.
     *
     * @param conversions null where some were not told
     */
    public record Sum(
            String currency, BigDecimal spend, @Nullable Long conversions) {

        /** What one conversion cost; null without any, and where some were not told. */
        public @Nullable BigDecimal cpa() {
            return Total.cpa(spend, conversions);
        }
    }

    /**
     * The latest verdict: of all arms of that day the one that says most, and what they brought together on settled days.
     *
     * @param arm the angle, or which variant
     * @param day of the verdict
     * @param spend null where it cannot be added
     * @param conversions null where some were not told
     */
    public record Found(
            Decision decision,
            String arm,
            LocalDate day,
            @Nullable BigDecimal spend,
            @Nullable Long conversions,
            @Nullable String currency) {

        /** What one conversion cost; null without any, and where some were not told. */
        public @Nullable BigDecimal cpa() {
            return spend == null ? null : Total.cpa(spend, conversions);
        }
    }
}
