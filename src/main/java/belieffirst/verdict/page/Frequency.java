package belieffirst.verdict.page;

import belieffirst.evidence.AdReach;
import java.util.Collection;
import java.util.Locale;

/** The frequency of a day: how often each of the people saw an ad, on average over the days that told their reach. */
public record Frequency(long impressions, long people) {

    static final Frequency UNKNOWN = new Frequency(0, 0);

    static Frequency of(Collection<AdReach> told) {
        return told.stream()
                .map(each -> new Frequency(each.impressions(), each.people()))
                .reduce(UNKNOWN, Frequency::plus);
    }

    Frequency plus(Frequency more) {
        return new Frequency(impressions + more.impressions, people + more.people);
    }

    public boolean isTold() {
        return people > 0;
    }

    public String said() {
        return isTold() ? String.format(Locale.ROOT, "%.2f", (double) impressions / people) : Figures.UNKNOWN;
    }
}
