package belieffirst.verdict;

import belieffirst.verdict.rule.Advice;
import belieffirst.verdict.rule.AngleVerdict;
import belieffirst.verdict.rule.Decision;
import belieffirst.verdict.rule.Judgement;
import belieffirst.verdict.rule.PlanResult;
import belieffirst.verdict.rule.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Results with their judgement on one day.
 *
 * @param settings what they are judged by; null without a target
 * @param recorded where the words come from, if an earlier engine said them and they stay; else null
 */
public record Judged(
        PlanResult result,
        @Nullable Settings settings,
        Judgement judgement,
        LocalDate asOf,
        @Nullable Recorded recorded) {

    public Judged(PlanResult result, @Nullable Settings settings, Judgement judgement, LocalDate asOf) {
        this(result, settings, judgement, asOf, null);
    }

    /** The version of the engine that said the words. */
    public String engine() {
        return recorded == null ? judgement.engine() : recorded.engine();
    }

    /** Whether anything came back on days that are old enough. */
    public boolean hasReadings() {
        return !judgement.readings().isEmpty();
    }

    /** Whether anything is known of what this arm brought. */
    public boolean isRead(int arm) {
        return hasReadings() && result.angles().get(arm).exposure() > 0;
    }

    /** What a conversion of this arm cost on settled days, in money; empty while none is known, or not all. */
    public OptionalDouble costEach(int arm) {
        var angle = result.angles().get(arm);
        return angle.isTold() && angle.conversions() > 0
                ? OptionalDouble.of(angle.spend() / angle.conversions())
                : OptionalDouble.empty();
    }

    /** The words on an arm; without a target, that it is tested. */
    public AngleVerdict verdict(int arm) {
        return judgement.verdicts().isEmpty()
                ? new AngleVerdict(Decision.KEEP_TESTING, Advice.KEEP_SPENDING, List.of())
                : judgement.verdicts().get(arm);
    }

    /** The day on which the test has all the days that it takes, settled; the day after today at the earliest while it runs. */
    public LocalDate endsOn() {
        var left = result.window().horizonDays() - result.window().elapsedDays();
        return asOf.plusDays(Math.max(left, judgement.verdict().isEnd() ? left : 1));
    }

    /** The engine that said words which were recorded, and the day. */
    public record Recorded(String engine, LocalDate day) {

        /** In a sentence. */
        public String sentence() {
            return "Judged by version %s of the engine on %s, and kept as it was. The figures are those of today’s engine."
                    .formatted(engine, day);
        }
    }
}
