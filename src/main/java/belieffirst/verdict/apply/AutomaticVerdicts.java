package belieffirst.verdict.apply;

import belieffirst.belief.AngleStatus;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.rule.Decision;

/** The verdicts that may apply without a person: proven ones, on an angle that did not lose; a winner becomes a loser by hand only. */
final class AutomaticVerdicts {

    private AutomaticVerdicts() {}

    static boolean applies(PlanVerdict verdict, int arm) {
        var decision = verdict.decision(arm);
        var angle = verdict.arms().get(arm).angleId();
        var status = verdict.details().angle(angle).map(each -> AngleStatus.of(each.status()));
        return status.isPresent() && status.get() != AngleStatus.LOSER && applies(decision, status.get());
    }

    static boolean applies(Decision decision, AngleStatus status) {
        return switch (decision) {
            case PROMOTE, CONFIRM, REJECT -> true;
            case KILL -> status != AngleStatus.WINNER;
            case KEEP_TESTING, BEST_BET, WORKS, FALLING, PROVISIONAL, STOP_NO_SEPARATION -> false;
        };
    }
}
