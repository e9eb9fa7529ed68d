package belieffirst.wizard.run;

import belieffirst.inference.planning.DetectableRatio;
import belieffirst.inference.planning.ErrorRates;
import belieffirst.inference.planning.OptimalSpendPerAd;
import belieffirst.inference.planning.SingleArmPower;
import belieffirst.kernel.Money;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Targets;
import belieffirst.verdict.rule.Confirmation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * The differences that a plan can detect with its ads, budget and days, and what a smaller difference would take.
 *
 * @param arm what competes: an angle, or from phase 3 on a cell
 * @param arms how many of them
 * @param repeats whether its one angle is shown again on new ads, as in phase 2, and judged against the target
 */
public record DetectableDifferences(String arm, int arms, int adsEach, boolean repeats, Targets judged) {

    private static final int USUAL_DAYS = 21;
    private static final int FEW_ADS = 3;
    private static final double TWICE = 2;

    /** No two beliefs differ by more. */
    private static final int MOST = 20;

    public static DetectableDifferences of(PlanDetails details) {
        var phase = details.plan().lifecycle().phase();
        return new DetectableDifferences(
                phase.hasCells() ? "cell" : "angle",
                Math.clamp(details.arms(), 0, 1_000),
                details.plan().design().adsPerAngle(),
                phase.testsOneAngle() && !phase.hasCells(),
                details.plan().targets());
    }

    /** Whether there is enough of a plan to say anything of it. */
    public boolean isKnown() {
        return compares() || (repeats && arms == 1);
    }

    public boolean compares() {
        return !repeats && arms > 1;
    }

    /** Sales an ad: what the budget pays for at the target cost, or else the usual twenty. */
    public double sales() {
        return isBudgeted()
                ? money(judged.budget()) / money(judged.targetCpa()) / (arms * adsEach)
                : DetectableRatio.USUAL_CONVERSIONS;
    }

    public boolean isBudgeted() {
        return judged.budget() != null && judged.targetCpa() != null;
    }

    /** How many times apart two costs must be for this test: best from next, or, of one angle, target from cost. */
    public double ratio() {
        return compares()
                ? resolution().smallestRatio(adsEach)
                : new SingleArmPower(adsEach, DetectableRatio.USUAL_CV, sales())
                        .trulyBelowTarget(Confirmation.CONFIRM, ErrorRates.USUAL.power());
    }

    /** The whole of it in one sentence. */
    public String sentence() {
        return compares()
                ? said(
                        "With %d ads for each of %d %ss and %s sales an ad, the best is told from the next if it sells %s times as well.",
                        adsEach, arms, arm, few(Math.max(sales(), 0.1)), times())
                : said(
                        "With %d new ads and %s sales an ad, the angle is confirmed if a sale costs %s times less than the target.",
                        adsEach, few(Math.max(sales(), 0.1)), times());
    }

    /** What the sentence supposes, and what this plan will not see. */
    public List<String> limits() {
        var limits = new ArrayList<String>();
        if (compares() && adsEach <= FEW_ADS) {
            limits.add(said(
                    "%d ads for each %s cannot see less: one that sells twice as well goes unseen in %.0f of 100 tests. Five to eight ads see more.",
                    adsEach, arm, 100 * resolution().chanceOfNoDecision(adsEach, TWICE)));
        }
        if (repeats) {
            limits.add(
                    "An angle that is just on target stays open: a promise must hold 99 chances in 100 to be confirmed.");
        }
        if (isLearningLimited()) {
            limits.add(said(
                    "Each %s gets %s a day, and Meta's learning takes %s: its ad set will stay learning-limited.",
                    arm, price(daily() / arms), price(OptimalSpendPerAd.leastDailyBudget(money(judged.targetCpa())))));
        }
        return limits;
    }

    /** What it takes to see a difference of one and a half, two and three times; none where nothing is compared. */
    public List<Row> rows() {
        return compares() ? DoubleStream.of(1.5, 2, 3).mapToObj(this::row).toList() : List.of();
    }

    /** Where a ratio stands in the picture, from 0 to 300; once is left and eight times right, on a logarithmic scale. */
    public long at(double times) {
        return Math.round(Math.clamp(Math.log(times) / Math.log(8), 0, 1) * 300);
    }

    public int days() {
        return Objects.requireNonNullElse(judged.horizonDays(), USUAL_DAYS);
    }

    private boolean isLearningLimited() {
        return isBudgeted() && daily() / arms < OptimalSpendPerAd.leastDailyBudget(money(judged.targetCpa()));
    }

    private double daily() {
        return money(judged.budget()) / days();
    }

    private DetectableRatio resolution() {
        return new DetectableRatio(arms, DetectableRatio.USUAL_CV, sales(), ErrorRates.USUAL);
    }

    private Row row(double times) {
        var usual = DetectableRatio.usual(arms);
        var ads = usual.adsFor(times);
        var spend = judged.targetCpa() == null ? "–" : price(usual.spend(ads, money(judged.targetCpa())));
        var days = isBudgeted() ? said("%,.0f", Math.ceil(usual.days(ads, money(judged.targetCpa()), daily()))) : "–";
        return new Row(few(times), ads, spend, days, ads <= adsEach);
    }

    private String times() {
        var ratio = ratio();
        return ratio > MOST ? said("more than %d", MOST) : few(ratio);
    }

    private String price(double amount) {
        return (Money.said(amount) + " " + Objects.requireNonNullElse(judged.currency(), "")).strip();
    }

    private static double money(@Nullable BigDecimal amount) {
        return Objects.requireNonNull(amount).doubleValue();
    }

    /** Two digits say as much as the formula knows. */
    private static String few(double number) {
        return number >= 10 ? said("%,.0f", number) : said("%.1f", number).replace(".0", "");
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotations are no dependency of ours
    private static String said(String sentence, Object... words) {
        return String.format(Locale.ROOT, sentence, words);
    }

    /**
     * The ads and money that one difference takes.
     *
     * @param ads for each angle or cell
     * @param within whether the plan has so many
     */
    public record Row(String times, int ads, String spend, String days, boolean within) {}
}
