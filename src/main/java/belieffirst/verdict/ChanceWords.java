package belieffirst.verdict;

/** The words for chances: to win, or of one angle alone to stay on target. */
public final class ChanceWords {

    private ChanceWords() {}

    /** In a few words: 91% chance to win. */
    static String said(PlanVerdict verdict, int arm) {
        return verdict.arms().size() > 1 ? of(verdict, arm) + " chance to win" : of(verdict, arm) + " likely on target";
    }

    /** The chance to win, or of one alone that it stays on target; a dash while nothing is known. */
    public static String of(PlanVerdict verdict, int arm) {
        var settings = verdict.settings();
        if (!verdict.isRead(arm) || (verdict.arms().size() == 1 && settings == null)) {
            return "–";
        }
        var standing = verdict.judgement().readings().get(arm).standing();
        return RuleWords.chance(
                verdict.arms().size() > 1 || settings == null
                        ? standing.best()
                        : standing.rate().costsAtMost(settings.targetCpa()));
    }

    /** A chance as sentences have it: Under 1%, 21%, Over 99%. */
    public static String of(double chance) {
        return RuleWords.chance(chance);
    }

    /** To the digit that decides. */
    public static String threshold(double chance) {
        return RuleWords.percent(chance);
    }
}
