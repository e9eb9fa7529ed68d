package belieffirst.verdict.rule;

import belieffirst.inference.trend.Fall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The verdict of the rules on one angle.
 *
 * @param missing the evidence that the rules still wait for
 * @param fall how its results fall over the days; null where they do not clearly
 */
public record AngleVerdict(
        Decision decision,
        Advice advice,
        List<ClosedGate> missing,
        @Nullable Fall fall) {

    public AngleVerdict {
        missing = List.copyOf(missing);
    }

    /** One whose results do not fall. */
    public AngleVerdict(Decision decision, Advice advice, List<ClosedGate> missing) {
        this(decision, advice, missing, null);
    }

    /** The word that its results fall stands where no other finding does, and only while a test runs. */
    AngleVerdict falling(Fall found, PlanDecision plan) {
        var open = decision == Decision.KEEP_TESTING || decision == Decision.WORKS;
        return new AngleVerdict(open && !plan.isEnd() ? Decision.FALLING : decision, advice, missing, found);
    }
}
