package belieffirst.verdict.rule;

import java.util.List;

/** What the rules say of one angle, and the evidence that they still miss. */
public record AngleVerdict(Decision decision, List<ClosedGate> missing) {

    public AngleVerdict {
        missing = List.copyOf(missing);
    }
}
