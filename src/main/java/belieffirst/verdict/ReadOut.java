package belieffirst.verdict;

import belieffirst.verdict.rule.AngleReading;
import belieffirst.verdict.rule.AngleResult;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The read-outs of one arm, as they are kept and sent: probabilities with four decimals and money with two, as text.
 *
 * @param name of the angle, or of what its cell has
 * @param missingEvidence the gates that are closed, by their words
 * @param certificate the evidence that the arms differ at all; of the plan, and the same for each arm
 */
public record ReadOut(
        String name,
        List<String> missingEvidence,
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

    /** The cost per acquisition in money: measured, null without a sale, and estimated, with a 95 % interval. */
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
        var missing = verdict.missing(arm).stream()
                .map(closed -> closed.gate().wireName())
                .distinct()
                .toList();
        var certificate = decimal(verdict.judgement().certificate().e(), 4);
        var volume = Volume.of(verdict.result().angles().get(arm));
        return verdict.isRead(arm)
                ? read(verdict, arm, volume, missing, certificate)
                : new ReadOut(
                        verdict.arms().get(arm).name(), missing, Chances.NONE, Costs.NONE, volume, null, certificate);
    }

    private static ReadOut read(PlanVerdict verdict, int arm, Volume volume, List<String> missing, String certificate) {
        var reading = verdict.judgement().readings().get(arm);
        return new ReadOut(
                verdict.arms().get(arm).name(),
                missing,
                chances(verdict, reading),
                costs(verdict.costEach(arm), reading.cost()),
                volume,
                Double.isNaN(reading.roas()) ? null : decimal(reading.roas(), 2),
                certificate);
    }

    private static Chances chances(PlanVerdict verdict, AngleReading reading) {
        var settings = verdict.settings();
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
