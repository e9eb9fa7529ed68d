package belieffirst.verdict;

import belieffirst.evidence.PlanEvidence;
import belieffirst.evidence.ad.Total;
import belieffirst.kernel.CountedEvent;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.next.ResultFindings;
import belieffirst.verdict.result.MaturedResults;
import belieffirst.verdict.result.PlannedArm;
import belieffirst.verdict.rule.Advice;
import belieffirst.verdict.rule.AngleVerdict;
import belieffirst.verdict.rule.ClosedGate;
import belieffirst.verdict.rule.Decision;
import belieffirst.verdict.rule.Judgement;
import belieffirst.verdict.rule.PlanResult;
import belieffirst.verdict.rule.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts on a plan's results on one day.
 *
 * @param arms what is compared, in the order of the judgement
 * @param settings what it is judged by; null while the plan has no target, and then there are read-outs and no verdict
 */
public record PlanVerdict(
        PlanDetails details,
        List<PlannedArm> arms,
        PlanEvidence evidence,
        @Nullable Settings settings,
        PlanResult result,
        Judgement judgement,
        LocalDate asOf) {

    public PlanVerdict {
        arms = List.copyOf(arms);
    }

    /** The event that the plan counts. */
    public CountedEvent event() {
        return evidence.event();
    }

    /** What came on settled days, which are those that verdicts stand on; one for each currency. */
    public List<Total> settled() {
        return evidence.totalsBefore(asOf.minusDays(MaturedResults.MATURING_DAYS));
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

    public Decision decision(int arm) {
        return verdict(arm).decision();
    }

    /** What to do with an arm's ads. */
    public Advice advice(int arm) {
        return verdict(arm).advice();
    }

    /** The day on which the test has all the days that it takes, settled; the day after today at the earliest while it runs. */
    public LocalDate endsOn() {
        var left = result.window().horizonDays() - result.window().elapsedDays();
        return asOf.plusDays(Math.max(left, judgement.verdict().isEnd() ? left : 1));
    }

    public List<ClosedGate> missing(int arm) {
        return verdict(arm).missing();
    }

    /** What its results ask for next. */
    public NextStep next() {
        return NextStep.after(judgement);
    }

    /** The same in words, for the plan that comes next; empty while nothing came back. */
    public Optional<ResultFindings.Finding> finding() {
        return VerdictFindings.of(this);
    }
}
