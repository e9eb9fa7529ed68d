package belieffirst.verdict;

import belieffirst.belief.AngleStatus;
import belieffirst.plan.Status;
import belieffirst.verdict.rule.Decision;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The words for what comes of a verdict, once somebody acts on it. */
public final class OutcomeWords {

    public static final String SET_BACK = " You can set it back on its page, with a reason.";

    private OutcomeWords() {}

    /** What the end of a test that is under way makes of its angles and variants, a sentence each. */
    static List<String> atTheEnd(PlanVerdict verdict) {
        return verdict.details().plan().lifecycle().status() == Status.RUNNING && verdict.isOver()
                ? IntStream.range(0, verdict.arms().size())
                        .filter(arm -> changes(verdict, arm))
                        .mapToObj(arm -> becomes(verdict, arm))
                        .toList()
                : List.of();
    }

    /** What lost stays lost, and what won is a winner already. */
    private static boolean changes(PlanVerdict verdict, int arm) {
        var decision = verdict.decision(arm);
        var to = decision == Decision.REJECT ? AngleStatus.LOSER : AngleStatus.WINNER;
        return decision.isProven()
                && status(verdict, arm)
                        .filter(now -> now != AngleStatus.LOSER
                                && (now != to || verdict.arms().get(arm).cell() != 0))
                        .isPresent();
    }

    /** What a verdict that proposes something makes of one angle or variant. */
    public static String becomes(PlanVerdict verdict, int arm) {
        var name = verdict.arms().get(arm).name();
        if (verdict.arms().get(arm).cell() != 0) {
            return verdict.decision(arm) == Decision.REJECT
                    ? "“%s” does not move on.".formatted(name)
                    : "“%s” moves on as the winning variant.".formatted(name);
        }
        return switch (verdict.decision(arm)) {
            case PROMOTE, CONFIRM -> "“%s” becomes a winner.%s".formatted(name, SET_BACK);
            case BEST_BET -> "“%s” moves on, not proven.".formatted(name);
            case REJECT, KILL, KEEP_TESTING, WORKS, FALLING, PROVISIONAL, STOP_NO_SEPARATION ->
                givenUp(verdict, arm) + SET_BACK;
        };
    }

    private static String givenUp(PlanVerdict verdict, int arm) {
        var planned = verdict.arms().get(arm);
        var angle = verdict.details().angle(planned.angleId());
        if (angle.isPresent() && AngleStatus.of(angle.get().status()) == AngleStatus.WINNER) {
            return "“%s” is %s by other plans. If you record it as a loser here, it is a loser in those plans too."
                    .formatted(planned.name(), angle.get().confirmed() ? "confirmed" : "a winner");
        }
        return "“%s” becomes a loser; its evidence stays on record.".formatted(planned.name());
    }

    private static Optional<AngleStatus> status(PlanVerdict verdict, int arm) {
        return verdict.details().angle(verdict.arms().get(arm).angleId()).map(angle -> AngleStatus.of(angle.status()));
    }
}
