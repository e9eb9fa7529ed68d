package belieffirst.verdict.apply;

import belieffirst.belief.AngleChange.Cause;
import belieffirst.belief.AngleStatus;
import belieffirst.belief.Angles;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.VerdictWords;
import belieffirst.verdict.Verdicts;
import belieffirst.verdict.rule.Decision;
import belieffirst.verdict.rule.PlanDecision;
import java.util.stream.IntStream;
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
    private final EndOfTest end;
    private final NextDraft nextDraft;

    public Proposals(Verdicts verdicts, Angles angles, EndOfTest end, NextDraft nextDraft) {
        this.verdicts = verdicts;
        this.angles = angles;
        this.end = end;
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
     * Applies today's promotions, confirmations, rejections and kills without being asked, drafts what comes after a win, and ends
     * a test that is over. What this plan said of an angle once it does not say again, so that whoever sets a status back has the
     * last word.
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
        if (isOver(verdict)) {
            end.proven(verdict);
        }
    }

    /** Makes whoever else acts on this plan's verdicts wait until this transaction is over. */
    public void alone(Id<Plan> plan) {
        verdicts.alone(plan);
    }

    /** Ends the run of a test that is over, by what was found; answers what was done, in a sentence. */
    public String end(Id<Plan> plan) {
        verdicts.alone(plan);
        var verdict = verdicts.of(plan);
        verdicts.record(verdict);
        if (!verdict.isOver()) {
            throw new Refusal.Conflict("This test is not over: nothing is decided yet.");
        }
        var said = new StringBuilder();
        for (var arm = 0; arm < verdict.arms().size(); arm++) {
            if (verdict.decision(arm).isProven()
                    && AutomaticVerdicts.applies(verdict, arm)
                    && !isJudged(verdict, arm)) {
                said.append(apply(verdict, arm, Cause.PERSON)).append(' ');
            }
        }
        return said.append(end.found(verdict)).toString().replaceAll(" +", " ").strip();
    }

    /**
     * A promotion ends the run by itself; one that somebody took back keeps it open until its last day. An end that came with the
     * last day waits for the results of that day.
     */
    private static boolean isOver(PlanVerdict verdict) {
        var ended = verdict.result().window().ended();
        return verdict.isOver()
                && (ended
                        ? CourseOfTest.isComplete(verdict)
                        : verdict.judgement().verdict() != PlanDecision.PROMOTE);
    }

    /** A cell is judged by the run that it ends. */
    private boolean isJudged(PlanVerdict verdict, int arm) {
        var planned = verdict.arms().get(arm);
        var plan = verdict.details().plan().id();
        return planned.cell() == 0 ? angles.isJudgedBy(plan.value(), planned.angleId()) : !end.isOpen(plan);
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
            case BEST_BET -> goesOn(verdict, arm, "“%s” moves on, not proven.".formatted(name));
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
        return said + end.complete(verdict, planned.cell() == 0 ? null : planned.cell());
    }

    /** Nothing is a winner that is not proven, so the angle's status stays. */
    private String goesOn(PlanVerdict verdict, int arm, String said) {
        var cell = verdict.arms().get(arm).cell();
        return said + end.complete(verdict, cell == 0 ? null : cell);
    }

    private String lost(PlanVerdict verdict, int arm, Cause cause, String said) {
        if (verdict.arms().get(arm).cell() == 0) {
            judge(verdict, arm, AngleStatus.LOSER, cause);
        }
        return verdict.decision(arm) == Decision.REJECT ? said + end.complete(verdict, null) : said;
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
}
