package belieffirst.verdict;

import java.util.Locale;
import java.util.Objects;

/** The words for chances: to win, or of one angle alone to stay on target. */
public final class ChanceWords {

    private ChanceWords() {}

    /** In a few words: 91% chance to win. */
    static String said(PlanVerdict verdict, int arm) {
        return of(verdict, arm).toLowerCase(Locale.ROOT)
                + (verdict.arms().size() > 1 ? " chance to win" : " likely on target");
    }

    /** The chance to win, or of one alone that it stays on target; a dash while nothing is known. */
    public static String of(PlanVerdict verdict, int arm) {
        var known = verdict.isRead(arm) && (verdict.arms().size() > 1 || verdict.settings() != null);
        return known ? of(chance(verdict, arm)) : "–";
    }

    /** The same as a number, of an arm that is read; one alone has a target. */
    static double chance(PlanVerdict verdict, int arm) {
        var standing = verdict.judgement().readings().get(arm).standing();
        return verdict.arms().size() > 1
                ? standing.best()
                : standing.rate()
                        .costsAtMost(Objects.requireNonNull(verdict.settings()).targetCpa());
    }

    /** A chance as sentences have it: Under 1%, 21%, Over 99%. */
    public static String of(double chance) {
        var percent = Math.round(chance * 1000) / 10.0;
        return percent < 1 ? "Under 1%" : percent > 99 ? "Over 99%" : percent(chance);
    }

    /** To the digit that decides, where it is a threshold. */
    public static String percent(double part) {
        var percent = Math.round(part * 1000) / 10.0;
        return percent == Math.rint(percent) ? Math.round(percent) + "%" : percent + "%";
    }
}
