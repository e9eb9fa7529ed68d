package belieffirst.verdict.keep;

import belieffirst.inference.Arm;
import belieffirst.inference.NestedModel;
import belieffirst.inference.Posterior;
import belieffirst.inference.Prior;
import belieffirst.inference.RateDensity;
import belieffirst.kernel.Money;
import belieffirst.verdict.ChanceWords;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cost of a belief's conversions as all plans that tested it say it together, each with an effect of its own. The plans that count
 * the same event in the same currency as the latest one take part.
 *
 * @param plans at least two
 * @param latest of them
 * @param cost what is believed of it; null where the plans contradict each other beyond measure
 */
public record PlansTogether(
        List<KeptVerdict> plans,
        KeptVerdict.Plan latest,
        @Nullable RateDensity cost) {

    private static final double LOW = 0.025;

    /**
     * Of the latest verdict of each plan.
     *
     * @param verdicts the freshest first
     * @return empty where there are not two plans to put together
     */
    public static Optional<PlansTogether> of(List<KeptVerdict> verdicts) {
        var counted = verdicts.stream().filter(PlansTogether::hasAds).toList();
        var alike = counted.stream()
                .filter(kept -> kept.plan().countsLike(counted.getFirst().plan()))
                .toList();
        var arms =
                alike.stream().flatMap(kept -> Stream.ofNullable(kept.counts())).toList();
        if (alike.size() < 2) {
            return Optional.empty();
        }
        var latest = alike.getFirst().plan();
        var rate = posterior(arms, latest.terms().targetCpa())
                .map(posterior -> posterior.standings().getFirst().rate());
        return Optional.of(new PlansTogether(alike, latest, rate.orElse(null)));
    }

    /** One whose ads brought nothing yet on settled days says nothing. */
    private static boolean hasAds(KeptVerdict kept) {
        return kept.counts() != null && !kept.counts().ads().isEmpty();
    }

    private static Optional<Posterior> posterior(List<Arm> arms, @Nullable BigDecimal target) {
        var prior = target == null ? Prior.pooled(arms) : Prior.ofOneArm(target.doubleValue());
        return NestedModel.posteriorOverPlans(arms, prior);
    }

    public long conversions() {
        return plans.stream()
                .flatMap(kept -> Stream.ofNullable(kept.counts()))
                .mapToLong(Arm::conversions)
                .sum();
    }

    /** What a conversion costs, with the ends of the 95 % interval around it; null where nothing can be said. */
    public @Nullable Cost interval() {
        return cost == null
                ? null
                : new Cost(cost.costQuantile(LOW), cost.costQuantile(0.5), cost.costQuantile(1 - LOW));
    }

    /** A cost in money. */
    public record Cost(double low, double median, double high) {}

    /** Which plans it is about: All plans together, or 2 of 5 plans together. */
    public String heading(int all) {
        return plans.size() == all ? "All plans together" : "%d of %d plans together".formatted(plans.size(), all);
    }

    /** All of it in a sentence or two. */
    public String sentence() {
        var interval = interval();
        if (cost == null || interval == null) {
            return "These %d plans differ by too much to be read as one.".formatted(plans.size());
        }
        var target = latest.terms().targetCpa();
        return said(interval) + (target == null ? "" : " " + onTarget(cost.costsAtMost(target.doubleValue()), target));
    }

    private String said(Cost interval) {
        return "Together, these %d plans say that %s costs about %s %s, most likely between %s and %s (95%%), from %s."
                .formatted(
                        plans.size(),
                        latest.event().aOne(),
                        latest.terms().currency(),
                        Money.said(interval.median()),
                        Money.said(interval.low()),
                        Money.said(interval.high()),
                        latest.event().of(conversions()));
    }

    private static String onTarget(double chance, BigDecimal target) {
        return "It is %s likely that it costs at most the target of %s."
                .formatted(ChanceWords.of(chance).toLowerCase(Locale.ROOT), Money.said(target));
    }
}
