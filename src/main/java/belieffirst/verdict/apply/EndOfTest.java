package belieffirst.verdict.apply;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.run.RunResults;
import belieffirst.plan.run.Runs;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.rule.Decision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
        var cell = IntStream.range(0, verdict.arms().size())
                .filter(arm -> goingOn.contains(verdict.decision(arm)))
                .map(arm -> verdict.arms().get(arm).cell())
                .boxed()
                .toList();
        return complete(verdict, cell.size() == 1 && cell.getFirst() > 0 ? cell.getFirst() : null);
    }

    /** Ends the run that is under way, if there is one; answers what to say of it. */
    String complete(PlanVerdict verdict, @Nullable Integer winningCell) {
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
