package belieffirst.verdict.rule;

import java.util.List;

/** The rules' words on a plan and on each of its angles, in the plan's order. */
public record Ruling(PlanDecision plan, List<AngleVerdict> angles) {

    public Ruling {
        angles = List.copyOf(angles);
    }
}
