package belieffirst.verdict;

import belieffirst.verdict.rule.AdResult;
import belieffirst.verdict.rule.AngleResult;
import belieffirst.verdict.rule.LearningPhase;
import belieffirst.verdict.rule.PlanResult;
import belieffirst.verdict.rule.Settings;
import belieffirst.verdict.rule.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A plan of four angles with three ads each that has all its evidence, and ways to take some of it away. */
public final class Samples {

    public static final Settings SETTINGS = new Settings(30, 45);

    /** Half way to its horizon of 28 days. */
    public static final Window HALF_WAY = new Window(14, 14, 28);

    public static final Window ENDED = new Window(28, 28, 28);

    private Samples() {}

    /** An angle of ads with these conversions, each of which spent 300. */
    public static AngleResult angle(int... conversions) {
        return spending(300, conversions);
    }

    /** An angle each of whose ads spent so much. */
    public static AngleResult spending(double spend, int... conversions) {
        var ads = IntStream.of(conversions)
                .mapToObj(c -> new AdResult(c, c * 60.0, spend, spend))
                .toList();
        return new AngleResult(ads, conversions.length, LearningPhase.LEARNED, false);
    }

    public static AngleResult killed(AngleResult angle) {
        return new AngleResult(angle.ads(), angle.plannedWeight(), LearningPhase.LEARNING, true);
    }

    /** The same ads, all in the ad set of this name. */
    public static AngleResult inOneAdSet(AngleResult angle, String adSet) {
        var ads = angle.ads().stream()
                .map(ad ->
                        new AdResult(ad.conversions(), ad.revenue(), ad.spend(), ad.exposure(), 0, true, adSet, null))
                .toList();
        return new AngleResult(ads, angle.plannedWeight(), angle.learning(), angle.killed());
    }

    public static PlanResult plan(Window window, AngleResult... angles) {
        return new PlanResult(List.of(angles), window, Set.of());
    }

    /** Nobody leads yet, but somebody might. */
    public static PlanResult open() {
        return plan(HALF_WAY, angle(9, 12, 10), angle(10, 11, 9), angle(14, 13, 15), angle(10, 9, 12));
    }

    /** The third angle is far better. */
    public static PlanResult decided() {
        return plan(HALF_WAY, angle(9, 12, 10), angle(10, 11, 9), angle(29, 27, 31), angle(10, 9, 12));
    }

    /** The same plan with another angle in one place. */
    public static PlanResult with(PlanResult plan, int place, AngleResult angle) {
        var angles = new ArrayList<>(plan.angles());
        angles.set(place, angle);
        return new PlanResult(angles, plan.window(), plan.mixed());
    }
}
