package belieffirst.verdict.apply;

import belieffirst.plan.run.RunResults;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.rule.Decision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The results with which a run ends: what came back for each arm on settled days. */
public final class FinalResults {

    private FinalResults() {}

    public static RunResults of(PlanVerdict verdict, @Nullable Integer winningCell) {
        var arms = IntStream.range(0, verdict.arms().size())
                .mapToObj(place -> arm(verdict, place))
                .toList();
        return new RunResults(verdict.details().plan().targets().currency(), null, winningCell, arms, List.of());
    }

    /** The number of the only cell with one of these decisions; null where there is none, or several. */
    public static @Nullable Integer winningCell(PlanVerdict verdict, Set<Decision> goingOn) {
        var cells = IntStream.range(0, verdict.arms().size())
                .filter(arm -> goingOn.contains(verdict.decision(arm)))
                .mapToObj(arm -> verdict.arms().get(arm).cell())
                .toList();
        return cells.size() == 1 && cells.getFirst() > 0 ? cells.getFirst() : null;
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
