package belieffirst.verdict.rule;

import belieffirst.inference.trend.Fall;
import java.util.List;
import java.util.stream.IntStream;

/** The rules' words on a plan and on each of its angles, in the plan's order. */
public record Ruling(PlanDecision plan, List<AngleVerdict> angles) {

    public Ruling {
        angles = List.copyOf(angles);
    }

    /** The same, with what falls over the days. */
    Ruling withFalls(PlanResult result, double cvSquared) {
        return new Ruling(
                plan,
                IntStream.range(0, angles.size())
                        .mapToObj(place -> Fall.of(result.angles().get(place).courses(), cvSquared)
                                .map(fall -> angles.get(place).falling(fall, plan))
                                .orElse(angles.get(place)))
                        .toList());
    }
}
