package belieffirst.verdict;

import belieffirst.evidence.Evidence;
import belieffirst.evidence.PlanEvidence;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.Status;
import belieffirst.plan.goal.Targets;
import belieffirst.verdict.result.MaturedResults;
import belieffirst.verdict.rule.MixedMeasurement;
import belieffirst.verdict.rule.PlanResult;
import belieffirst.verdict.rule.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The verdicts on the current organization's plans, made from their results. */
@Service
@Transactional
public class Verdicts {

    private final Plans plans;
    private final PlannedAdsReader planned;
    private final Evidence evidence;
    private final VerdictRepository repository;
    private final Clock clock;

    Verdicts(Plans plans, PlannedAdsReader planned, Evidence evidence, VerdictRepository repository, Clock clock) {
        this.plans = plans;
        this.planned = planned;
        this.evidence = evidence;
        this.repository = repository;
        this.clock = clock;
    }

    /** What the plan's results say today; refuses a plan that was never compiled. Costs five statements, and one more each
     * if it is completed, and if it is a rematch. */
    @Transactional(readOnly = true)
    public PlanVerdict of(Id<Plan> id) {
        return of(plans.get(id));
    }

    /** The same, where the plan was read already. */
    @Transactional(readOnly = true)
    public PlanVerdict of(PlanDetails details) {
        var live = live(details);
        if (details.plan().lifecycle().status() != Status.COMPLETED) {
            return live;
        }
        var latest = repository.latest(details.plan().id());
        return new PlanVerdict(
                details, live.planned(), live.evidence(), RecordedJudgement.of(live.judged(), live.arms(), latest));
    }

    /** What they say of a plan that is being completed, by today's rules; it is the last that is recorded of it. */
    public PlanVerdict atTheEnd(Id<Plan> id) {
        var verdict = live(plans.get(id));
        if (repository.lockIfFree(id)) {
            record(verdict);
        }
        return verdict;
    }

    private PlanVerdict live(PlanDetails details) {
        var id = details.plan().id();
        var ads = planned.of(details);
        var came = evidence.of(id);
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var judged = details.plan().targets();
        var horizon = Objects.requireNonNullElse(judged.horizonDays(), MaturedResults.USUAL_HORIZON);
        var settings = settings(judged);
        var own = MaturedResults.of(ads, came, today, horizon, repository.killed(id, today));
        var result =
                inItsCurrency(own, judged.currency(), came).after(repository.earlier(details.plan(), ads.arms(), came));
        var judgement = KnownJudgements.of(result, settings);
        return new PlanVerdict(details, ads, came, new Judged(result, settings, judgement, today));
    }

    /** A target in another currency than the spend says nothing of it. */
    private static PlanResult inItsCurrency(PlanResult result, @Nullable String goals, PlanEvidence came) {
        return came.isIn(goals) ? result : result.mixedBy(MixedMeasurement.CURRENCY);
    }

    /** Appends today's verdicts, unless the same inputs were judged last; answers whether there was anything to append. */
    public boolean record(Id<Plan> id) {
        alone(id);
        return record(of(id));
    }

    /** The same, by whoever is {@link #alone} with the plan and knows them already. */
    public boolean record(PlanVerdict verdict) {
        return verdict.settings() != null
                && verdict.judged().recorded() == null
                && verdict.hasReadings()
                && repository.append(verdict) > 0;
    }

    /** Makes whoever else acts on verdicts of this plan wait until this transaction is over. */
    public void alone(Id<Plan> id) {
        repository.lock(id);
    }

    /** The angles that somebody, or a verdict by itself, judged by this plan. */
    @Transactional(readOnly = true)
    public Set<UUID> judged(Id<Plan> id) {
        return repository.judged(id);
    }

    /** How the verdicts of a plan changed, the latest day first. */
    @Transactional(readOnly = true)
    public List<PastVerdict> history(Id<Plan> id) {
        return repository.history(id);
    }

    /** What a plan is judged by; null without a target. Where nobody said the most one would pay, it is the target. */
    static @Nullable Settings settings(Targets judged) {
        if (judged.targetCpa() == null) {
            return null;
        }
        var target = judged.targetCpa().doubleValue();
        var most = judged.maxCpa() == null
                ? target
                : Math.max(target, judged.maxCpa().doubleValue());
        return new Settings(target, most);
    }
}
