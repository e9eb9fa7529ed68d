package belieffirst.verdict;

import belieffirst.verdict.rule.AngleReading;
import belieffirst.verdict.rule.AngleResult;
import belieffirst.verdict.rule.ClosedGate;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The read-outs of one arm, as they are kept and sent: probabilities with four decimals and money with two, as text.
 *
 * @param name of the angle, or of what its cell has
 * @param missingEvidence the gates that are closed, by their words
 * @param remarks what weakens the evidence and holds nothing back, by the words of such gates, and how results fall
 * @param certificate the evidence that the arms differ at all; of the plan, and the same for each arm
 */
public record ReadOut(
        String name,
        List<String> missingEvidence,
        List<String> remarks,
        @JsonUnwrapped Chances chances,
        @JsonUnwrapped Costs costs,
        @JsonUnwrapped Volume volume,
        @Nullable String roas,
        String certificate) {

    /** The probabilities; on target is null without a target. Expected loss is in percent, and in money a day. */
    public record Chances(
            @Nullable String pBest,
            @Nullable String pNearBest,
            @Nullable String pOnTarget,
            @Nullable String expectedLossPercent,
            @Nullable String expectedLossPerDay) {

        static final Chances NONE = new Chances(null, null, null, null, null);
    }

    /** The cost per acquisition in money: measured, null without a conversion, and estimated, with a 95% interval. */
    public record Costs(
            @Nullable String cpa,
            @Nullable String cpaMean,
            @Nullable String cpaMedian,
            @Nullable String cpaLow,
            @Nullable String cpaHigh) {

        static final Costs NONE = new Costs(null, null, null, null, null);
    }

    /** The volume on settled days: ads that spent, their conversions (null if some were not reported), and their spend. */
    public record Volume(long ads, @Nullable Long conversions, String spend) {

        public static Volume of(AngleResult angle) {
            return new Volume(angle.adsShown(), angle.isTold() ? angle.conversions() : null, decimal(angle.spend(), 2));
        }
    }

    public static ReadOut of(PlanVerdict verdict, int arm) {
        return of(verdict.judged(), verdict.arms().get(arm).name(), arm);
    }

    /** Of the arm in this place, which has this name. */
    public static ReadOut of(Judged judged, String name, int arm) {
        var remarks = words(judged.judgement().remarks().stream()
                .filter(remark -> remark.angle() == arm)
                .toList());
        var fall = judged.verdict(arm).fall();
        var reading = judged.isRead(arm) ? judged.judgement().readings().get(arm) : null;
        return new ReadOut(
                name,
                words(judged.verdict(arm).missing()),
                fall == null
                        ? remarks
                        : Stream.concat(remarks.stream(), Stream.of(FallWords.wireName(fall)))
                                .toList(),
                reading == null ? Chances.NONE : chances(judged, reading),
                reading == null ? Costs.NONE : costs(judged.costEach(arm), reading.cost()),
                Volume.of(judged.result().angles().get(arm)),
                reading == null || Double.isNaN(reading.roas()) ? null : decimal(reading.roas(), 2),
                decimal(judged.judgement().certificate().e(), 4));
    }

    private static List<String> words(List<ClosedGate> gates) {
        return gates.stream().map(closed -> closed.gate().wireName()).distinct().toList();
    }

    private static Chances chances(Judged judged, AngleReading reading) {
        var settings = judged.settings();
        var standing = reading.standing();
        return new Chances(
                decimal(standing.best(), 4),
                decimal(standing.nearBest(), 4),
                settings == null ? null : decimal(standing.rate().costsAtMost(settings.targetCpa()), 4),
                decimal(standing.expectedLoss() * 100, 2),
                decimal(reading.lossPerDay(), 2));
    }

    private static Costs costs(OptionalDouble each, AngleReading.Cost cost) {
        return new Costs(
                each.isPresent() ? decimal(each.getAsDouble(), 2) : null,
                decimal(cost.mean(), 2),
                decimal(cost.median(), 2),
                decimal(cost.low(), 2),
                decimal(cost.high(), 2));
    }

    static String decimal(double value, int places) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value)
                        .setScale(places, RoundingMode.HALF_EVEN)
                        .toPlainString()
                : "0";
    }
}
