package belieffirst.verdict;

import belieffirst.verdict.rule.Decision;
import belieffirst.verdict.rule.Judgement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The next step after a plan's verdicts; the same verdicts always lead to the same step. Angles are places in the plan. */
public sealed interface NextStep {

    /** The step to keep the test running, since nothing is decided yet. */
    record KeepRunning() implements NextStep {}

    /** The step to set a target, without which there is no verdict. */
    record SetGoals() implements NextStep {}

    /** The step to the next phase for one angle or cell on new ads; unless proven it carries the label "not proven". */
    record GoOn(int angle, boolean proven) implements NextStep {}

    /** A child plan of the same phase with new ads for two angles that lead together. */
    record Rematch(int first, int second) implements NextStep {}

    /** A child plan of the same phase with the same angles, set up so that it can be judged. */
    record TestAgain() implements NextStep {}

    /** The step to other beliefs: none of these pays, or the only one did not hold. */
    record NewAngles() implements NextStep {}

    static NextStep after(Judgement judgement) {
        return switch (judgement.verdict()) {
            case PROMOTE -> new GoOn(place(judgement, Decision.PROMOTE), true);
            case CONFIRM -> new GoOn(place(judgement, Decision.CONFIRM), true);
            case BEST_BET -> new GoOn(bestBet(judgement), false);
            case REMATCH -> rematch(judgement);
            case NONE_PAYS, REJECT -> new NewAngles();
            case CANNOT_BE_JUDGED -> judgement.verdicts().isEmpty() ? new SetGoals() : new TestAgain();
            case KEEP_TESTING -> new KeepRunning();
        };
    }

    /** The first engine called a best bet provisional. */
    private static int bestBet(Judgement judgement) {
        var bets = places(judgement, Decision.BEST_BET);
        return bets.isEmpty() ? place(judgement, Decision.PROVISIONAL) : bets.getFirst();
    }

    private static int place(Judgement judgement, Decision decision) {
        return places(judgement, decision).getFirst();
    }

    private static Rematch rematch(Judgement judgement) {
        var places = places(judgement, Decision.BEST_BET);
        return new Rematch(places.getFirst(), places.getLast());
    }

    /** The best first. */
    private static List<Integer> places(Judgement judgement, Decision decision) {
        return IntStream.range(0, judgement.verdicts().size())
                .filter(angle -> judgement.verdicts().get(angle).decision() == decision)
                .boxed()
                .sorted(Comparator.comparingDouble(angle -> -best(judgement, angle)))
                .toList();
    }

    private static double best(Judgement judgement, int angle) {
        return judgement.readings().isEmpty()
                ? 0
                : judgement.readings().get(angle).standing().best();
    }
}
