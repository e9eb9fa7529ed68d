package belieffirst.verdict.page;

import belieffirst.evidence.ad.AdDay;
import belieffirst.evidence.ad.Total;
import belieffirst.verdict.PlanVerdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days that a page's numbers are of: those that verdicts stand on, or all that came. */
public enum Days {
    SETTLED("Settled days"),
    ALL("All days");

    private final String label;

    Days(String label) {
        this.label = label;
    }

    /** As the address says; settled where it says nothing. */
    public static Days of(@Nullable String word) {
        return "all".equals(word) ? ALL : SETTLED;
    }

    public String label() {
        return label;
    }

    public boolean areSettled() {
        return this == SETTLED;
    }

    /** Without those that somebody left out, and those of an attribution setting of before. */
    List<AdDay> in(PlanVerdict verdict) {
        return verdict.evidence().series().days().stream()
                .filter(day -> !areSettled() || day.day().isBefore(verdict.settledBefore()))
                .toList();
    }

    /** The totals of these days, one for each currency. */
    List<Total> totals(PlanVerdict verdict) {
        return Total.of(in(verdict));
    }
}
