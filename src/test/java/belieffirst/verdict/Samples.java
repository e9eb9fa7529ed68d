package belieffirst.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A plan of four angles with three ads each that has all its evidence, and ways to take some of it away. */
final class Samples {

    static final Settings SETTINGS = new Settings(30, 45, Budgets.FIXED);

    /** Half way to its horizon of 28 days. */
    static final Window HALF_WAY = new Window(14, true, 28);

    static final Window ENDED = new Window(28, true, 28);

    private Samples() {}

    /** An angle of ads with these conversions, each of which spent 300. */
    static AngleResult angle(int... conversions) {
        return spending(300, conversions);
    }

    /** An angle each of whose ads spent so much. */
    static AngleResult spending(double spend, int... conversions) {
        var ads = IntStream.of(conversions)
                .mapToObj(c -> new AdResult(c, c * 60.0, spend, spend))
                .toList();
        return new AngleResult(ads, conversions.length, Learning.LEARNED, false);
    }

    static AngleResult killed(AngleResult angle) {
        return new AngleResult(angle.ads(), angle.plannedWeight(), Learning.LEARNING, true);
    }

    static PlanResult plan(Window window, AngleResult... angles) {
        return new PlanResult(List.of(angles), window, Set.of());
    }

    /** Nobody leads yet, but somebody might. */
    static PlanResult open() {
        return plan(HALF_WAY, angle(9, 12, 10), angle(10, 11, 9), angle(14, 13, 15), angle(10, 9, 12));
    }

    /** The third angle is far better. */
    static PlanResult decided() {
        return plan(HALF_WAY, angle(9, 12, 10), angle(10, 11, 9), angle(29, 27, 31), angle(10, 9, 12));
    }

    /** The same plan with another angle in one place. */
    static PlanResult with(PlanResult plan, int place, AngleResult angle) {
        var angles = new ArrayList<>(plan.angles());
        angles.set(place, angle);
        return new PlanResult(angles, plan.window(), plan.mixed());
    }
}
