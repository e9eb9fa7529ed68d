package belieffirst.verdict.rule;

import java.util.List;

/** The verdict of the rules on one angle, and the evidence that they still miss. */
public record AngleVerdict(Decision decision, List<ClosedGate> missing) {

    public AngleVerdict {
        missing = List.copyOf(missing);
    }
}
