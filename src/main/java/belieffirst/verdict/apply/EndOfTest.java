package belieffirst.verdict.apply;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.run.Runs;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.rule.Decision;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The end of a plan's run, with what came back for each arm. */
@Component
public class EndOfTest {

    private final Runs runs;

    public EndOfTest(Runs runs) {
        this.runs = runs;
    }

    boolean isOpen(Id<Plan> plan) {
        return runs.open(plan).isPresent();
    }

    /** Ends the run that is under way because somebody said so, by what was found: an unproven leader too; answers what to say. */
    String found(PlanVerdict verdict) {
        return byOneOf(verdict, EnumSet.of(Decision.PROMOTE, Decision.CONFIRM, Decision.BEST_BET));
    }

    /** The same without a person: nothing is on record as the winning cell that is not proven. */
    String proven(PlanVerdict verdict) {
        return byOneOf(verdict, EnumSet.of(Decision.PROMOTE, Decision.CONFIRM));
    }

    private String byOneOf(PlanVerdict verdict, Set<Decision> goingOn) {
        return complete(verdict, FinalResults.winningCell(verdict, goingOn));
    }

    /** Ends the run that is under way, if there is one; answers what to say of it. */
    String complete(PlanVerdict verdict, @Nullable Integer winningCell) {
        return runs.open(verdict.details().plan().id())
                .map(run -> runs.complete(run.id(), FinalResults.of(verdict, winningCell)))
                .map(_ -> " The plan is completed.")
                .orElse("");
    }
}
