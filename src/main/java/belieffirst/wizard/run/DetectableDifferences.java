package belieffirst.wizard.run;

import belieffirst.inference.planning.DetectableRatio;
import belieffirst.inference.planning.ErrorRates;
import belieffirst.inference.planning.SingleArmPower;
import belieffirst.kernel.Digits;
import belieffirst.kernel.Formats;
import belieffirst.kernel.Money;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.goal.Goals;
import belieffirst.plan.goal.Targets;
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
 * @param arm what competes: an angle, or from phase 3 on a variant
 * @param arms how many of them
 * @param repeats whether its one angle is shown again on new ads, as in phase 2, and judged against the target
 */
public record DetectableDifferences(String arm, int arms, int adsEach, boolean repeats, Goals goals) {

    /** More cannot be compared by any budget. */
    static final int MOST_ARMS = 1_000;

    private static final int FEW_ADS = 3;
    private static final double TWICE = 2;

    /** No two beliefs differ by more. */
    private static final int MOST = 20;

    public static DetectableDifferences of(PlanDetails details) {
        return of(details, details.plan().goals(), details.plan().design().adsPerAngle());
    }

    /** The same with other goals and another number of ads, as somebody considers them. */
    static DetectableDifferences of(PlanDetails details, Goals goals, int adsEach) {
        var phase = details.plan().lifecycle().phase();
        return new DetectableDifferences(
                phase.hasCells() ? "variant" : "angle",
                Math.clamp(details.arms(), 0, MOST_ARMS),
                adsEach,
                phase.testsOneAngle() && !phase.hasCells(),
                goals);
    }

    /** Whether there is enough of a plan to say anything of it. */
    public boolean isKnown() {
        return compares() || (repeats && arms == 1);
    }

    public boolean compares() {
        return !repeats && arms > 1;
    }

    /** Events an ad: what the budget pays for at the target CPA, or else the usual twenty. */
    public double conversions() {
        return isBudgeted()
                ? budget() / money(targets().targetCpa()) / (arms * adsEach)
                : DetectableRatio.USUAL_CONVERSIONS;
    }

    public boolean isBudgeted() {
        return targets().daily() != null && targets().targetCpa() != null;
    }

    /** How many times apart two costs must be for this test: best from next, or, of one angle, target from cost. */
    public double ratio() {
        return compares()
                ? resolution().smallestRatio(adsEach)
                : new SingleArmPower(adsEach, DetectableRatio.USUAL_CV, conversions())
                        .trulyBelowTarget(Confirmation.CONFIRM, ErrorRates.USUAL.power());
    }

    /** The whole of it in one sentence. */
    public String sentence() {
        return compares()
                ? said(
                        "With %s per %s and %s per ad, you will only spot a winner that brings %s× as many.",
                        ads(), arm, events(), times())
                : said(
                        "With %s and %s per ad, an angle is likely to be confirmed if the target is %s× its CPA.",
                        adsEach == 1 ? "1 new ad" : adsEach + " new ads", events(), atLeast());
    }

    /** What the sentence supposes, and what this plan will not see. */
    public List<String> limits() {
        var limits = new ArrayList<String>();
        if (compares() && adsEach <= FEW_ADS) {
            limits.add(said(
                    "With %s you would miss a 2× winner in %.0f of 100 tests. Use 5 to 8.",
                    ads(), 100 * resolution().chanceOfNoDecision(adsEach, TWICE)));
        }
        if (repeats) {
            limits.add(
                    "An angle that is just on target stays open: it is confirmed when it is 99% likely to be on target.");
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
        return targets().days();
    }

    private Targets targets() {
        return goals.targets();
    }

    private double daily() {
        return budget() / days();
    }

    private double budget() {
        return targets().budget() == null
                ? money(targets().daily()) * days()
                : money(targets().budget());
    }

    private String ads() {
        return adsEach == 1 ? "1 ad" : adsEach + " ads";
    }

    private String events() {
        return few(Math.max(conversions(), 0.1)) + " " + goals.event().many();
    }

    private DetectableRatio resolution() {
        return new DetectableRatio(arms, DetectableRatio.USUAL_CV, conversions(), ErrorRates.USUAL);
    }

    private Row row(double times) {
        var usual = DetectableRatio.usual(arms);
        var ads = usual.adsFor(times);
        var spend = targets().targetCpa() == null
                ? "–"
                : price(usual.spend(ads, money(targets().targetCpa())));
        var days = isBudgeted()
                ? Digits.grouped(
                        (long) Math.ceil(usual.days(ads, money(targets().targetCpa()), daily())))
                : "–";
        return new Row(few(times), ads, spend, days, ads <= adsEach);
    }

    private String times() {
        var ratio = ratio();
        return ratio > MOST ? said("more than %d", MOST) : few(ratio);
    }

    private String atLeast() {
        return ratio() > MOST ? times() : "at least " + times();
    }

    private String price(double amount) {
        return (Money.said(amount) + " " + Objects.requireNonNullElse(targets().currency(), "")).strip();
    }

    private static double money(@Nullable BigDecimal amount) {
        return Objects.requireNonNull(amount).doubleValue();
    }

    /** Two digits say as much as the formula knows. */
    private static String few(double number) {
        return number >= 10
                ? Digits.grouped(Math.round(number))
                : Formats.current().number(said("%.1f", number).replace(".0", ""));
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
