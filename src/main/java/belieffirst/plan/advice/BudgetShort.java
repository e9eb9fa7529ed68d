package belieffirst.plan.advice;

import belieffirst.inference.planning.DetectableRatio;
import belieffirst.plan.Cell;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.goal.SetUp;
import belieffirst.plan.layer.Phase;
import java.util.Locale;
import java.util.Optional;

/** A budget that cannot tell the cells apart; silent while the plan has no budget or no target. */
final class BudgetShort implements AdviceRule {

    /** The ratio between cells that a plan should be able to see; larger differences are rare. */
    private static final double WORTH_SEEING = 2;

    @Override
    public String code() {
        return "budget_short";
    }

    @Override
    public boolean concerns(Phase phase) {
        return phase.hasCells();
    }

    @Override
    public Optional<Warning> check(PlanDetails details) {
        var targets = details.plan().targets();
        if (details.plan().goals().setUp() != SetUp.AD_SET_PER_AD) {
            return Optional.empty();
        }
        var cells = Cell.count(details);
        if (targets.budget() == null || targets.targetCpa() == null || cells < 2 || cells > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        var ads = details.plan().design().adsPerAngle();
        var budget = targets.budget().doubleValue();
        var ratio = DetectableRatio.ofBudget(
                        (int) cells, ads, budget, targets.targetCpa().doubleValue(), DetectableRatio.USUAL_CV)
                .smallestRatio(ads);
        return ratio > WORTH_SEEING ? Optional.of(warning(cells, ads, ratio)) : Optional.empty();
    }

    private Warning warning(long cells, int ads, double ratio) {
        return warning(
                String.format(
                        Locale.ROOT,
                        "This budget cannot compare %d variants: with %d %s each, they would have to differ by %s.",
                        cells,
                        ads,
                        ads == 1 ? "ad" : "ads",
                        ratio > 20 ? "more than 20×" : String.format(Locale.ROOT, "%.1f×", ratio)),
                "Use fewer variants, more ads per variant or a larger budget; most real differences are below 2×.");
    }
}
