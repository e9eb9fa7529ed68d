package belieffirst.verdict;

import belieffirst.kernel.Money;
import belieffirst.verdict.rule.Decision;
import java.util.List;
import java.util.Locale;

/** The words for verdicts, as people read them: what was decided, why, and what is missing for it. */
public final class VerdictWords {

    private VerdictWords() {}

    public static String label(Decision decision) {
        return switch (decision) {
            case KEEP_TESTING -> "Keep testing";
            case PROMOTE -> "Promote";
            case PROVISIONAL -> "Provisional";
            case KILL -> "Give up";
            case STOP_NO_SEPARATION -> "Stop: nothing separates";
            case CONFIRM -> "Confirm";
            case REJECT -> "Reject";
        };
    }

    public static String icon(Decision decision) {
        return switch (decision) {
            case KEEP_TESTING -> "◌";
            case PROMOTE, CONFIRM -> "✓";
            case PROVISIONAL -> "≈";
            case KILL, REJECT -> "✕";
            case STOP_NO_SEPARATION -> "■";
        };
    }

    /** A word for its colour: ok, bad, warn or plain. */
    public static String look(Decision decision) {
        return switch (decision) {
            case PROMOTE, CONFIRM -> "ok";
            case KILL, REJECT -> "bad";
            case PROVISIONAL, STOP_NO_SEPARATION -> "warn";
            case KEEP_TESTING -> "plain";
        };
    }

    /** Why the verdict is what it is, a sentence each: the rule that fired. What is missing is said of all together. */
    public static List<String> why(PlanVerdict verdict, int arm) {
        return switch (verdict.decision(arm)) {
            case KEEP_TESTING -> waiting(verdict, arm);
            case PROMOTE -> RuleWords.of(verdict, arm).promoted();
            case CONFIRM ->
                List.of("With new ads %s stays within the target, 99 chances in 100."
                        .formatted(verdict.event().aOne()));
            case REJECT ->
                List.of("With new ads %s costs more than the target, almost surely."
                        .formatted(verdict.event().aOne()));
            case KILL -> RuleWords.of(verdict, arm).givenUp();
            case PROVISIONAL -> List.of("At the end it leads and is on target; it is not proven in this phase.");
            case STOP_NO_SEPARATION -> List.of("More days are unlikely to tell these apart.");
        };
    }

    private static List<String> waiting(PlanVerdict verdict, int arm) {
        if (verdict.settings() == null) {
            return List.of("Set a target cost per %s: without one there are read-outs and no verdict."
                    .formatted(verdict.event().one()));
        }
        return verdict.missing(arm).isEmpty()
                ? RuleWords.of(verdict, arm).open()
                : List.of("It waits for what is missing.");
    }

    /** What one arm brought on settled days, in a few words: 57 sales for 1,180.00, 20.70 a sale (16.10 to 28.40), best with 91 %. */
    public static String figures(PlanVerdict verdict, int arm) {
        var angle = verdict.result().angles().get(arm);
        if (!angle.isTold()) {
            return "%s not told, %s spent".formatted(verdict.event().counted(), Money.said(angle.spend()));
        }
        var brought = "%s for %s".formatted(verdict.event().of(angle.conversions()), Money.said(angle.spend()));
        return verdict.isRead(arm) ? brought + likely(verdict, arm) : brought;
    }

    private static String likely(PlanVerdict verdict, int arm) {
        var reading = verdict.judgement().readings().get(arm);
        var each = verdict.costEach(arm);
        return String.format(
                Locale.ROOT,
                "%s (%s to %s), best with %.0f %%",
                each.isPresent()
                        ? ", " + Money.said(each.getAsDouble()) + " "
                                + verdict.event().aOne()
                        : "",
                Money.said(reading.cost().low()),
                Money.said(reading.cost().high()),
                reading.standing().best() * 100);
    }
}
