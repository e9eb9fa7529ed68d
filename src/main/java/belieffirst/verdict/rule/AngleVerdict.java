package belieffirst.verdict.rule;

import java.util.List;

/**
 * The verdict of the rules on one angle.
 *
 * @param missing the evidence that the rules still wait for
 */
public record AngleVerdict(Decision decision, Advice advice, List<ClosedGate> missing) {

    public AngleVerdict {
        missing = List.copyOf(missing);
    }
}
