package belieffirst.verdict.apply;

import belieffirst.belief.AngleChange.Cause;
import belieffirst.belief.AngleStatus;
import belieffirst.belief.Angles;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.run.RunResults;
import belieffirst.plan.run.Runs;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.VerdictWords;
import belieffirst.verdict.Verdicts;
import belieffirst.verdict.rule.Decision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The proposals of verdicts, carried out on a person's word, or automatically if an organization allows it: an angle's status,
 * and the end of the run.
 */
@Service
@Transactional
public class Proposals {

    private final Verdicts verdicts;
    private final Angles angles;
    private final Runs runs;
    private final NextDraft nextDraft;

    public Proposals(Verdicts verdicts, Angles angles, Runs runs, NextDraft nextDraft) {
        this.verdicts = verdicts;
        this.angles = angles;
        this.runs = runs;
        this.nextDraft = nextDraft;
    }

    /** Applies today's verdict on one arm; answers what was done, in a sentence. Refuses a verdict that proposes nothing. */
    public String apply(Id<Plan> plan, String key) {
        verdicts.alone(plan);
        var verdict = verdicts.of(plan);
        var arm = IntStream.range(0, verdict.arms().size())
                .filter(place -> verdict.arms().get(place).key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("result", key));
        verdicts.record(verdict);
        return apply(verdict, arm, Cause.PERSON);
    }

    /**
     * Applies today's promotions, confirmations, rejections and kills without being asked, and drafts what comes after a win. What
     * this plan said of an angle once it does not say again, so that whoever sets a status back has the last word.
     */
    void applyByThemselves(Id<Plan> plan) {
        verdicts.alone(plan);
        var verdict = verdicts.of(plan);
        for (var arm = 0; arm < verdict.arms().size(); arm++) {
            if (AutomaticVerdicts.applies(verdict, arm) && !isJudged(verdict, arm)) {
                apply(verdict, arm, Cause.VERDICT);
                draftAfter(verdict, arm);
            }
        }
    }

    /** A cell is judged by the run that it ends. */
    private boolean isJudged(PlanVerdict verdict, int arm) {
        var planned = verdict.arms().get(arm);
        var plan = verdict.details().plan().id();
        return planned.cell() == 0
                ? angles.isJudgedBy(plan.value(), planned.angleId())
                : runs.open(plan).isEmpty();
    }

    private void draftAfter(PlanVerdict verdict, int arm) {
        var word = verdict.decision(arm);
        if (word == Decision.PROMOTE || word == Decision.CONFIRM) {
            nextDraft.after(verdict.details().plan().id());
        }
    }

    private String apply(PlanVerdict verdict, int arm, Cause cause) {
        var name = verdict.arms().get(arm).name();
        return switch (verdict.decision(arm)) {
            case PROMOTE, CONFIRM -> won(verdict, arm, cause, "“%s” won.".formatted(name));
            case BEST_BET -> goesOn(verdict, arm, "“%s” goes on, not proven.".formatted(name));
            case KILL, REJECT -> lost(verdict, arm, cause, "“%s” lost; its evidence stays on record.".formatted(name));
            case KEEP_TESTING, WORKS, FALLING, PROVISIONAL, STOP_NO_SEPARATION ->
                throw new Refusal.Conflict("The verdict on “%s” proposes nothing that could be done.".formatted(name));
        };
    }

    private String won(PlanVerdict verdict, int arm, Cause cause, String said) {
        var planned = verdict.arms().get(arm);
        if (planned.cell() == 0) {
            judge(verdict, arm, AngleStatus.WINNER, cause);
        }
        return said + complete(verdict, planned.cell() == 0 ? null : planned.cell());
    }

    /** Nothing is a winner that is not proven, so the angle's status stays. */
    private String goesOn(PlanVerdict verdict, int arm, String said) {
        var cell = verdict.arms().get(arm).cell();
        return said + complete(verdict, cell == 0 ? null : cell);
    }

    private String lost(PlanVerdict verdict, int arm, Cause cause, String said) {
        if (verdict.arms().get(arm).cell() == 0) {
            judge(verdict, arm, AngleStatus.LOSER, cause);
        }
        return verdict.decision(arm) == Decision.REJECT ? said + complete(verdict, null) : said;
    }

    private void judge(PlanVerdict verdict, int arm, AngleStatus to, Cause cause) {
        var why = "%s in %s: %s."
                .formatted(
                        VerdictWords.label(verdict.decision(arm)),
                        verdict.details().plan().key(),
                        VerdictWords.figures(verdict, arm));
        angles.judgeByResults(
                verdict.arms().get(arm).angleId(),
                to,
                why,
                verdict.details().plan().id().value(),
                cause);
    }

    /** Ends the run that is under way, if there is one, with what came back for each arm; answers what to say of it. */
    private String complete(PlanVerdict verdict, @Nullable Integer winningCell) {
        var plan = verdict.details().plan();
        var results = new RunResults(plan.targets().currency(), null, winningCell, arms(verdict), List.of());
        return runs.open(plan.id())
                .map(run -> runs.complete(run.id(), results))
                .map(_ -> " The plan is completed.")
                .orElse("");
    }

    private static List<RunResults.Arm> arms(PlanVerdict verdict) {
        return IntStream.range(0, verdict.arms().size())
                .mapToObj(place -> arm(verdict, place))
                .toList();
    }

    private static RunResults.Arm arm(PlanVerdict verdict, int place) {
        var planned = verdict.arms().get(place);
        var result = verdict.result().angles().get(place);
        var figures = new RunResults.Figures(
                BigDecimal.valueOf(result.spend()).setScale(2, RoundingMode.HALF_EVEN),
                null,
                null,
                result.isTold() ? Math.toIntExact(Math.min(result.conversions(), Integer.MAX_VALUE)) : null,
                result.isValued() ? BigDecimal.valueOf(result.revenue()).setScale(2, RoundingMode.HALF_EVEN) : null);
        return planned.cell() == 0
                ? new RunResults.Arm(planned.angleId(), null, figures)
                : new RunResults.Arm(null, planned.cell(), figures);
    }
}
