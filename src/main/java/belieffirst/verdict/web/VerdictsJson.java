package belieffirst.verdict.web;

import belieffirst.evidence.AttributionSeries;
import belieffirst.evidence.LeftOut;
import belieffirst.evidence.ad.Total;
import belieffirst.plan.goal.Targets;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.ReadOut;
import belieffirst.verdict.rule.PlanResult;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The verdicts on the wire: probabilities and money are decimals in text; read-outs are given even if evidence is missing. */
record VerdictsJson(
        String engineVersion,
        @JsonUnwrapped Plan plan,
        @JsonUnwrapped Goal goal,
        @JsonUnwrapped Totals totals,
        List<Angle> angles,
        String certificate,
        @Nullable Long forecastDays,
        List<Left> leftOut) {

    static VerdictsJson of(PlanVerdict verdict) {
        var judged = verdict.details().plan().targets();
        var angles = IntStream.range(0, verdict.arms().size())
                .mapToObj(arm -> Angle.of(verdict, arm))
                .toList();
        var forecast = verdict.judgement().forecastDays();
        return new VerdictsJson(
                verdict.judged().engine(),
                Plan.of(verdict),
                goal(verdict, judged),
                Totals.of(verdict),
                angles,
                angles.isEmpty() ? "0" : angles.getFirst().readOut().certificate(),
                forecast.isPresent() ? Math.max(0, (long) Math.ceil(forecast.getAsDouble())) : null,
                verdict.evidence().leftOut().stream().map(Left::of).toList());
    }

    /**
     * The verdict on the plan as a whole, the day on which the test ends, and the chance to win that a promotion takes; null with
     * one angle alone. The day of the record where an earlier engine's words stay; and the plans before it on whose ads it stands too.
     */
    record Plan(
            LocalDate asOf,
            String verdict,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            LocalDate recordedOn,

            LocalDate endsOn,
            @Nullable String threshold,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> earlierPlans) {

        static Plan of(PlanVerdict verdict) {
            var recorded = verdict.judged().recorded();
            return new Plan(
                    verdict.asOf(),
                    verdict.judgement().verdict().wireName(),
                    recorded == null ? null : recorded.day(),
                    verdict.endsOn(),
                    verdict.arms().size() < 2
                            ? null
                            : String.valueOf(verdict.result().threshold()),
                    verdict.result().earlier().stream()
                            .map(PlanResult.Earlier::plan)
                            .toList());
        }
    }

    private static Goal goal(PlanVerdict verdict, Targets judged) {
        return new Goal(
                verdict.event().name(),
                text(judged.targetCpa()),
                text(judged.maxCpa()),
                judged.currency(),
                verdict.evidence().attributionSetting(),
                verdict.evidence().series().change());
    }

    private static @Nullable String text(@Nullable BigDecimal money) {
        return money == null ? null : money.toPlainString();
    }

    /**
     * The event that the plan counts, which its conversions are, and its targets; null if nobody set them. The attribution setting
     * is null where none was told, or several; where it changed, days before the change do not count.
     */
    record Goal(
            String event,
            @Nullable String targetCpa,
            @Nullable String maxCpa,
            @Nullable String currency,
            @Nullable String attributionSetting,
            AttributionSeries.@Nullable Change attributionChange) {}

    /** Days of ads that the verdicts do not stand on, because somebody left them out; those of the last day null go on. */
    record Left(
            List<String> ads, LocalDate firstDay, @Nullable LocalDate lastDay, String why) {

        static Left of(LeftOut left) {
            return new Left(left.codes().stream().sorted().toList(), left.first(), left.last(), left.why());
        }
    }

    /** The totals of all ads of the plan on the days that verdicts stand on, and on all days; one for each currency. */
    record Totals(List<Sum> settled, List<Sum> allDays) {

        static Totals of(PlanVerdict verdict) {
            return new Totals(
                    verdict.settled().stream().map(Sum::of).toList(),
                    verdict.evidence().totals().stream().map(Sum::of).toList());
        }
    }

    /** The totals in one currency. */
    record Sum(
            String currency,
            LocalDate until,
            String spend,
            @Nullable Long conversions,
            @Nullable String cpa) {

        static Sum of(Total total) {
            return new Sum(
                    total.currency(),
                    total.until(),
                    total.spend().setScale(2, RoundingMode.HALF_EVEN).toPlainString(),
                    total.purchases(),
                    text(total.cpa()));
        }
    }

    /** The verdict on one arm: an angle, or from phase 3 on a cell of the plan's only angle. */
    record Angle(
            UUID angleId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Integer cell,

            String verdict,
            String advice,
            @JsonUnwrapped ReadOut readOut) {

        static Angle of(PlanVerdict verdict, int arm) {
            var planned = verdict.arms().get(arm);
            return new Angle(
                    planned.angleId(),
                    planned.cell() == 0 ? null : planned.cell(),
                    verdict.decision(arm).wireName(),
                    verdict.advice(arm).wireName(),
                    ReadOut.of(verdict, arm));
        }
    }
}
