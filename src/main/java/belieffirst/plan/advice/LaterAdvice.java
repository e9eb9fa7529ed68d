package belieffirst.plan.advice;

import static belieffirst.plan.advice.Advice.when;

import belieffirst.inference.planning.DetectableRatio;
import belieffirst.plan.Cell;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.SpendStep;
import belieffirst.plan.layer.Layer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The rules that advise from phase 3 on: what the plan rests on, what it compares, and what its money can show. */
final class LaterAdvice {

    private static final int KINDS_AT_ONCE = 2;

    /** The ratio between cells that a plan should be able to see; larger differences are rare. */
    private static final double WORTH_SEEING = 2;

    private LaterAdvice() {}

    static Optional<Warning> angleNotConfirmed(PlanDetails details) {
        return details.angles().stream()
                .filter(angle -> !angle.confirmed())
                .<Warning>map(angle -> new LaterWarning.AngleNotConfirmed(angle.name()))
                .findFirst();
    }

    static Optional<Warning> tooManySublayerTypes(PlanDetails details) {
        var kinds = (int) details.layer(Layer.SUBLAYER).stream()
                .map(PlanDetails.Row::kind)
                .distinct()
                .count();
        return when(kinds > KINDS_AT_ONCE, new LaterWarning.TooManySublayerTypes(kinds));
    }

    static Optional<Warning> nothingVaries(PlanDetails details) {
        return when(
                Cell.count(details) == 1,
                new LaterWarning.NothingVaries(details.plan().lifecycle().phase()));
    }

    static Optional<Warning> formatStaticOnly(PlanDetails details) {
        var formats = details.layer(Layer.FORMAT);
        var isStatic = formats.stream()
                .allMatch(format -> format.row().path("kind").asString("").equals("static"));
        return when(!formats.isEmpty() && isStatic, new LaterWarning.FormatStaticOnly());
    }

    static Optional<Warning> budgetStep(PlanDetails details) {
        var steps = details.parts().spend();
        return IntStream.range(1, steps.size())
                .filter(i -> steps.get(i)
                                .dailyBudget()
                                .compareTo(steps.get(i - 1).dailyBudget().multiply(SpendStep.MOST_RISE))
                        > 0)
                .<Warning>mapToObj(i -> new LaterWarning.BudgetStep(
                        steps.get(i).day(),
                        percent(steps.get(i - 1).dailyBudget(), steps.get(i).dailyBudget())))
                .findFirst();
    }

    /** Silent while the plan has no budget and no target: there is nothing to reckon with. */
    static Optional<Warning> budgetShort(PlanDetails details) {
        var judged = details.plan().targets();
        var cells = Cell.count(details);
        if (judged.budget() == null || judged.targetCpa() == null || cells < 2 || cells > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        var ads = details.plan().design().adsPerAngle();
        var budget = judged.budget().doubleValue();
        var ratio = DetectableRatio.ofBudget(
                        (int) cells, ads, budget, judged.targetCpa().doubleValue(), DetectableRatio.USUAL_CV)
                .smallestRatio(ads);
        return when(ratio > WORTH_SEEING, budgetShort(cells, ads, ratio));
    }

    private static Warning budgetShort(long cells, int ads, double ratio) {
        return new LaterWarning.BudgetShort(
                String.format(
                        Locale.ROOT,
                        "This budget cannot tell %d cells apart: with %d %s each they would have to differ %s.",
                        cells,
                        ads,
                        ads == 1 ? "ad" : "ads",
                        ratio > 20 ? "more than 20-fold" : String.format(Locale.ROOT, "%.1f-fold", ratio)),
                "Fewer cells, more ads in each or more money; most true differences are below twofold.");
    }

    private static int percent(BigDecimal before, BigDecimal after) {
        return after.subtract(before)
                .multiply(BigDecimal.valueOf(100))
                .divide(before, 0, RoundingMode.HALF_UP)
                .intValue();
    }
}
