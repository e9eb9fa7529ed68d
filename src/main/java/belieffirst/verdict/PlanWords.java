package belieffirst.verdict;

import belieffirst.kernel.Formats;
import belieffirst.verdict.rule.Decision;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words for a plan's verdict as a whole: what it is, and why. */
public final class PlanWords {

    private PlanWords() {}

    /** The verdict in one line, with whom it is about. */
    public static String headline(PlanVerdict verdict) {
        if (verdict.settings() == null && verdict.judged().recorded() == null) {
            return "Set a target CPA to get a verdict";
        }
        return switch (verdict.judgement().verdict()) {
            case KEEP_TESTING ->
                verdict.judged().recorded() == null ? "Keep the ads running" : "Completed before the test was decided";
            case PROMOTE -> "%s won this test".formatted(names(verdict, Decision.PROMOTE, " and "));
            case BEST_BET -> "%s is your best bet".formatted(bets(verdict));
            case REMATCH -> "%s need a rematch".formatted(names(verdict, Decision.BEST_BET, " and "));
            case NONE_PAYS -> verdict.arms().size() > 1 ? "None of these pays" : "This does not pay";
            case CANNOT_BE_JUDGED ->
                verdict.judged().recorded() == null ? "This test cannot be judged" : "No clear winner";
            case CONFIRM -> "%s is confirmed".formatted(names(verdict, Decision.CONFIRM, " and "));
            case REJECT -> "%s is not confirmed".formatted(names(verdict, Decision.REJECT, " and "));
        };
    }

    /** Why, in a sentence or two. */
    public static List<String> why(PlanVerdict verdict) {
        var recorded = verdict.judged().recorded();
        return recorded == null ? said(verdict) : List.of(recorded.sentence());
    }

    private static List<String> said(PlanVerdict verdict) {
        return switch (verdict.judgement().verdict()) {
            case KEEP_TESTING ->
                List.of("The test ends on %s. A verdict comes by then, if nothing is missing."
                        .formatted(Formats.said(verdict.endsOn())));
            case PROMOTE -> ofFirst(verdict, Decision.PROMOTE);
            case BEST_BET -> ofFirst(verdict, Decision.BEST_BET);
            case REMATCH ->
                List.of(
                        "Both lead, and neither is far enough ahead. Run both again on new ads; the first test stays on record.");
            case NONE_PAYS ->
                List.of("Nothing here is likely to cost less than your max CPA. Stop these ads and test other angles.");
            case CANNOT_BE_JUDGED ->
                verdict.settings() == null
                        ? List.of("Set the target CPA and the max CPA under Goals.")
                        : List.of("The test is over, but data for a verdict is missing. See below.");
            case CONFIRM -> ofFirst(verdict, Decision.CONFIRM);
            case REJECT -> ofFirst(verdict, Decision.REJECT);
        };
    }

    /** The first engine called a best bet provisional. */
    private static String bets(PlanVerdict verdict) {
        var names = names(verdict, Decision.BEST_BET, " and ");
        return names.isEmpty() ? names(verdict, Decision.PROVISIONAL, " and ") : names;
    }

    private static List<String> ofFirst(PlanVerdict verdict, Decision decision) {
        return places(verdict, decision)
                .mapToObj(arm -> VerdictWords.why(verdict, arm))
                .findFirst()
                .orElse(List.of());
    }

    private static String names(PlanVerdict verdict, Decision decision, String between) {
        return places(verdict, decision)
                .mapToObj(arm -> "“%s”".formatted(verdict.arms().get(arm).name()))
                .collect(Collectors.joining(between));
    }

    private static IntStream places(PlanVerdict verdict, Decision decision) {
        return IntStream.range(0, verdict.arms().size()).filter(arm -> verdict.decision(arm) == decision);
    }
}
