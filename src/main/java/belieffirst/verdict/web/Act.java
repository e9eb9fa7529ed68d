package belieffirst.verdict.web;

import belieffirst.belief.AngleStatus;
import belieffirst.plan.Status;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.VerdictWords;
import belieffirst.verdict.rule.Decision;
import belieffirst.verdict.rule.PlanDecision;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act that the verdict on an angle or cell proposes to a person, once.
 *
 * @param question what comes of it, and whether it can be undone
 */
public record Act(String label, String question) {

    private static final Set<Decision> PROPOSES =
            EnumSet.of(Decision.PROMOTE, Decision.CONFIRM, Decision.REJECT, Decision.BEST_BET, Decision.KILL);

    private static final String SET_BACK = " You can set it back on its page, with a reason.";
    private static final String COMPLETES =
            " The run that is under way is completed, which stays so, and the other angles of this plan stop being tested.";

    /** Null where the verdict proposes nothing, or was acted on already. */
    static @Nullable Act of(PlanVerdict verdict, int arm, Set<UUID> judged) {
        var decision = verdict.decision(arm);
        var planned = verdict.arms().get(arm);
        var runs = verdict.details().plan().lifecycle().status() == Status.RUNNING;
        var isOpen = decision == Decision.BEST_BET
                ? runs && verdict.judgement().verdict() == PlanDecision.BEST_BET
                : planned.cell() == 0 ? !judged.contains(planned.angleId()) : runs && decision != Decision.KILL;
        if (!isOpen || !PROPOSES.contains(decision) || (planned.cell() == 0 && isLost(verdict, arm))) {
            return null;
        }
        return new Act(label(decision), question(verdict, arm, runs));
    }

    /** What other plans made a loser is set back on its page first, whatever this plan says. */
    private static boolean isLost(PlanVerdict verdict, int arm) {
        return verdict.decision(arm) != Decision.BEST_BET
                && verdict.details()
                        .angle(verdict.arms().get(arm).angleId())
                        .filter(angle -> AngleStatus.of(angle.status()) == AngleStatus.LOSER)
                        .isPresent();
    }

    private static String label(Decision decision) {
        return switch (decision) {
            case KILL, REJECT -> "Record as loser";
            case BEST_BET -> "Go on with it";
            default -> VerdictWords.label(decision);
        };
    }

    private static String question(PlanVerdict verdict, int arm, boolean runs) {
        var planned = verdict.arms().get(arm);
        var name = planned.name();
        var completes = runs ? COMPLETES : "";
        if (planned.cell() != 0) {
            return "“%s” goes on as the winning variant.%s".formatted(name, completes);
        }
        return switch (verdict.decision(arm)) {
            case PROMOTE, CONFIRM -> "“%s” becomes a winner.%s%s".formatted(name, SET_BACK, completes);
            case BEST_BET -> "“%s” goes on, not proven.%s".formatted(name, completes);
            case REJECT -> givenUp(verdict, arm) + SET_BACK + completes;
            case KILL, KEEP_TESTING, WORKS, FALLING, PROVISIONAL, STOP_NO_SEPARATION ->
                givenUp(verdict, arm) + SET_BACK;
        };
    }

    private static String givenUp(PlanVerdict verdict, int arm) {
        var planned = verdict.arms().get(arm);
        var angle = verdict.details().angle(planned.angleId());
        if (angle.isPresent() && AngleStatus.of(angle.get().status()) == AngleStatus.WINNER) {
            return "“%s” is %s by other plans. Recording it as a loser here makes it one for all of them."
                    .formatted(planned.name(), angle.get().confirmed() ? "confirmed" : "a winner");
        }
        return "“%s” becomes a loser; its evidence stays on record.".formatted(planned.name());
    }
}
