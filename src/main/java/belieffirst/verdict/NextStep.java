package belieffirst.verdict;

import belieffirst.verdict.rule.AngleReading;
import belieffirst.verdict.rule.AngleVerdict;
import belieffirst.verdict.rule.Decision;
import belieffirst.verdict.rule.Judgement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The next step after a plan's verdicts; the same verdicts always lead to the same step. Angles are places in the plan. */
public sealed interface NextStep {

    /** The step to keep the test running, since nothing is decided yet. */
    record KeepRunning() implements NextStep {}

    /** The step to phase 2 for one angle on new ads; unless proven it carries the label "not proven in phase 1". */
    record Confirm(int angle, boolean proven) implements NextStep {}

    /** A child plan of the same phase with new ads for two angles that lead together. */
    record MoreAds(int first, int second) implements NextStep {}

    /** The step to other beliefs: none of these separated, or all were given up. */
    record NewAngles() implements NextStep {}

    /** The step to phase 3, with the belief held still. */
    record LockBelief() implements NextStep {}

    /** New ads for each of two angles that lead together. */
    int ADS_FOR_EACH_OF_TWO = 3;

    /** Two lead together when their chances of being best add up to nearly all, and neither is small. */
    double BOTH = 0.9;

    double EACH = 0.3;

    static NextStep after(Judgement judgement) {
        var words = judgement.verdicts().stream().map(AngleVerdict::decision).toList();
        if (words.contains(Decision.PROMOTE)) {
            return new Confirm(words.indexOf(Decision.PROMOTE), true);
        }
        if (words.contains(Decision.CONFIRM)) {
            return new LockBelief();
        }
        if (words.contains(Decision.PROVISIONAL)) {
            return new Confirm(words.indexOf(Decision.PROVISIONAL), false);
        }
        return words.isEmpty() || words.contains(Decision.KEEP_TESTING) ? new KeepRunning() : withoutWinner(judgement);
    }

    private static NextStep withoutWinner(Judgement judgement) {
        var readings = judgement.readings();
        var leaders = IntStream.range(0, readings.size())
                .filter(angle -> judgement.verdicts().get(angle).decision() == Decision.STOP_NO_SEPARATION)
                .boxed()
                .sorted(Comparator.comparingDouble(angle -> -best(readings, angle)))
                .toList();
        if (leaders.size() < 2) {
            return new NewAngles();
        }
        int first = leaders.get(0), second = leaders.get(1);
        var together = best(readings, first) + best(readings, second) >= BOTH && best(readings, second) >= EACH;
        return together ? new MoreAds(first, second) : new NewAngles();
    }

    private static double best(List<AngleReading> readings, int angle) {
        return readings.get(angle).standing().best();
    }
}
