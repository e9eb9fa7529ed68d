package belieffirst.verdict;

import belieffirst.kernel.CountedEvent;
import belieffirst.verdict.rule.ClosedGate;

/** The words for closed gates, as people read them. */
final class GateWords {

    private GateWords() {}

    /** A closed gate, and what would open it. */
    static String of(ClosedGate missing, CountedEvent event) {
        var has = missing.has();
        return switch (missing.gate()) {
            case MATURED_DAYS ->
                "%.0f of 7 settled days. The last 3 days are left out: %s are still coming in."
                        .formatted(has, event.many());
            case PURCHASES_TOLD -> untold(has, missing.needs(), event);
            case ADS_WITH_SPEND -> spent(has, missing.needs());
            case CONVERSIONS ->
                missing.needs() > 2
                        ? "%.0f of %.0f %s.".formatted(has, missing.needs(), event.many())
                        : "%.0f of 2 ads %s %s.".formatted(has, has == 1 ? "has" : "have", event.aOne());
            case LEARNING -> "Still in Meta’s learning phase (ends at about 50 %s in 7 days).".formatted(event.many());
            case PLANNED_SPEND -> "Got %.0f%% of its planned spend; 75–125%% is comparable.".formatted(has * 100);
            case ONE_AD ->
                "One ad took %.0f%% of the spend, so this is not yet a test of the angle.".formatted(has * 100);
            case AD_SETS ->
                "All ads run in one ad set, so an effect of the ad set looks like one of the angle. Use an ad set for each ad.";
            case COMPARABLE -> "The ads ran with different settings, so they cannot be compared.";
        };
    }

    private static String spent(double has, double needs) {
        return "%.0f of %.0f ads %s spent at least the target CPA.".formatted(has, needs, has == 1 ? "has" : "have");
    }

    private static String untold(double told, double ads, CountedEvent event) {
        var counted = CountedEvent.capital(event.many());
        return told == 0
                ? "%s were not reported: export them by day, and import that file.".formatted(counted)
                : "%s were not reported for %.0f of %.0f ads: export them by day, and import that file."
                        .formatted(counted, ads - told, ads);
    }
}
