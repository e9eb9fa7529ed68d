package belieffirst.verdict;

import belieffirst.kernel.Money;
import belieffirst.verdict.rule.Decision;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words for verdicts, as people read them: what was decided, why, and what is missing for it. */
public final class VerdictWords {

    private VerdictWords() {}

    public static String label(Decision decision) {
        return switch (decision) {
            case KEEP_TESTING -> "Keep testing";
            case PROMOTE -> "Move to confirmation";
            case CONFIRM -> "Confirmed";
            case REJECT -> "Not confirmed";
            case BEST_BET -> "Best bet";
            case WORKS -> "Works";
            case FALLING -> "Falling";
            case KILL -> "Loser";
            case PROVISIONAL -> "Provisional";
            case STOP_NO_SEPARATION -> "No clear winner";
        };
    }

    public static String icon(Decision decision) {
        return switch (decision) {
            case KEEP_TESTING -> "◌";
            case PROMOTE, CONFIRM -> "✓";
            case BEST_BET, WORKS, PROVISIONAL -> "≈";
            case FALLING -> "↓";
            case KILL, REJECT -> "✕";
            case STOP_NO_SEPARATION -> "■";
        };
    }

    /** A word for its colour: ok, bad, warn or plain. */
    public static String look(Decision decision) {
        return switch (decision) {
            case PROMOTE, CONFIRM, WORKS -> "ok";
            case KILL, REJECT -> "bad";
            case BEST_BET, FALLING, PROVISIONAL, STOP_NO_SEPARATION -> "warn";
            case KEEP_TESTING -> "plain";
        };
    }

    /** Why the verdict is what it is, a sentence each: the rule that fired. What is missing is said of all together. */
    public static List<String> why(PlanVerdict verdict, int arm) {
        var falls = FallWords.of(verdict.judged().verdict(arm).fall());
        return Stream.concat(rule(verdict, arm).stream(), falls.stream()).toList();
    }

    private static List<String> rule(PlanVerdict verdict, int arm) {
        if (verdict.judged().recorded() != null) {
            return List.of();
        }
        return switch (verdict.decision(arm)) {
            case KEEP_TESTING, FALLING -> waiting(verdict, arm);
            case PROMOTE -> RuleWords.of(verdict, arm).promoted();
            case CONFIRM, REJECT -> RuleWords.of(verdict, arm).onNewAds();
            case BEST_BET -> RuleWords.of(verdict, arm).bestBet();
            case WORKS -> RuleWords.of(verdict, arm).works();
            case KILL -> lost(verdict, arm);
            case PROVISIONAL, STOP_NO_SEPARATION -> List.of();
        };
    }

    /** Cells share an angle, so that nobody can set one of them back. */
    private static List<String> lost(PlanVerdict verdict, int arm) {
        var why = verdict.hasReadings() ? RuleWords.of(verdict, arm).lost() : List.of("It lost on an earlier day.");
        return verdict.arms().get(arm).cell() == 0
                ? why
                : Stream.concat(why.stream(), Stream.of("It stays out of this plan; another plan can test it again."))
                        .toList();
    }

    private static List<String> waiting(PlanVerdict verdict, int arm) {
        if (verdict.settings() == null) {
            return List.of("Set a target CPA to get a verdict.");
        }
        return verdict.missing(arm).isEmpty() && verdict.hasReadings()
                ? RuleWords.of(verdict, arm).open()
                : List.of("Data is still missing.");
    }

    /** What one arm brought on settled days, in a few words: 57 purchases for 1,180.00, CPA 20.70 (16.10 to 28.40), 91% chance to win. */
    public static String figures(PlanVerdict verdict, int arm) {
        var angle = verdict.result().angles().get(arm);
        if (!angle.isTold()) {
            return "%s not reported, %s spent".formatted(verdict.event().many(), Money.said(angle.spend()));
        }
        var brought = "%s for %s".formatted(verdict.event().of(angle.conversions()), Money.said(angle.spend()));
        return verdict.isRead(arm) ? brought + likely(verdict, arm) : brought;
    }

    private static String likely(PlanVerdict verdict, int arm) {
        var reading = verdict.judgement().readings().get(arm);
        var each = verdict.costEach(arm);
        return String.format(
                Locale.ROOT,
                "%s (%s to %s), %s",
                each.isPresent() ? ", " + verdict.event().cost() + " " + Money.said(each.getAsDouble()) : "",
                Money.said(reading.cost().low()),
                Money.said(reading.cost().high()),
                ChanceWords.said(verdict, arm));
    }
}
