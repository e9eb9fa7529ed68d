package belieffirst.verdict;

import belieffirst.evidence.PlanEvidence;
import belieffirst.evidence.ad.Total;
import belieffirst.kernel.CountedEvent;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.next.ResultFindings;
import belieffirst.verdict.result.MaturedResults;
import belieffirst.verdict.result.PlannedAds;
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
 * @param planned what is compared, and the ads that were planned for it
 */
public record PlanVerdict(PlanDetails details, PlannedAds planned, PlanEvidence evidence, Judged judged) {

    /** What is compared, in the order of the judgement. */
    public List<PlannedArm> arms() {
        return planned.arms();
    }

    /** The event that the plan counts. */
    public CountedEvent event() {
        return evidence.event();
    }

    /** What came on settled days, which are those that verdicts stand on; one for each currency. */
    public List<Total> settled() {
        return evidence.totalsBefore(settledBefore());
    }

    /** The first day that is not settled yet. */
    public LocalDate settledBefore() {
        return asOf().minusDays(MaturedResults.MATURING_DAYS);
    }

    public PlanResult result() {
        return judged.result();
    }

    /** What it is judged by; null while the plan has no target, and then there are read-outs and no verdict. */
    public @Nullable Settings settings() {
        return judged.settings();
    }

    public Judgement judgement() {
        return judged.judgement();
    }

    public LocalDate asOf() {
        return judged.asOf();
    }

    public boolean hasReadings() {
        return judged.hasReadings();
    }

    public boolean isRead(int arm) {
        return judged.isRead(arm);
    }

    public OptionalDouble costEach(int arm) {
        return judged.costEach(arm);
    }

    public AngleVerdict verdict(int arm) {
        return judged.verdict(arm);
    }

    public Decision decision(int arm) {
        return verdict(arm).decision();
    }

    public Advice advice(int arm) {
        return verdict(arm).advice();
    }

    public List<ClosedGate> missing(int arm) {
        return verdict(arm).missing();
    }

    public LocalDate endsOn() {
        return judged.endsOn();
    }

    /** Whether results came in the currency of the goals, as far as both are told. */
    public boolean isInOwnCurrency() {
        return evidence.isIn(details.plan().targets().currency());
    }

    /** Whether there is an answer, and no more days change it; without a target there is none. */
    public boolean isOver() {
        return settings() != null && judgement().verdict().isEnd();
    }

    /** What its results ask for next. */
    public NextStep next() {
        return NextStep.after(judgement());
    }

    /** The same in words, for the plan that comes next; empty while nothing came back. */
    public Optional<ResultFindings.Finding> finding() {
        return VerdictFindings.of(this);
    }
}
