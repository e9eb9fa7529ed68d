package belieffirst.verdict.web;

import belieffirst.belief.AngleStatus;
import belieffirst.plan.Status;
import belieffirst.verdict.OutcomeWords;
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

    private static final String COMPLETES =
            " This completes the run, which you cannot undo. The other angles of this plan stop being tested.";

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
            case BEST_BET -> "Move on with it";
            default -> VerdictWords.label(decision);
        };
    }

    private static String question(PlanVerdict verdict, int arm, boolean runs) {
        var ends = verdict.arms().get(arm).cell() != 0 || verdict.decision(arm) != Decision.KILL;
        return OutcomeWords.becomes(verdict, arm) + (runs && ends ? COMPLETES : "");
    }
}
