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
            case MATURED_DAYS -> unripe(has, event);
            case PURCHASES_TOLD -> untold(has, missing.needs(), event);
            case ADS_WITH_SPEND -> "%.0f of 3 ads have spent what %s may cost.".formatted(has, event.aOne());
            case CONVERSIONS ->
                missing.needs() > 2
                        ? "%.0f of %.0f %s.".formatted(has, missing.needs(), event.many())
                        : "%.0f of 2 ads have %s.".formatted(has, event.aOne());
            case LEARNING ->
                "Meta is still learning whom to show it to: about 50 %s in 7 days end that.".formatted(event.many());
            case PLANNED_SPEND ->
                "It got %.0f %% of the spend that was planned for it; 75 to 125 %% can be compared."
                        .formatted(has * 100);
            case ONE_AD ->
                "One ad has %.0f %% of the spend; above 60 %% it speaks for itself alone.".formatted(has * 100);
            case COMPARABLE -> "The ads ran on different terms, so they cannot be compared.";
        };
    }

    private static String untold(double told, double ads, CountedEvent event) {
        var counted = CountedEvent.capital(event.counted());
        return told == 0
                ? "%s were not told: export them by day, and import that file.".formatted(counted)
                : "%s were not told for %.0f of %.0f ads: export them by day, and import that file."
                        .formatted(counted, ads - told, ads);
    }

    private static String unripe(double days, CountedEvent event) {
        return days < 7
                ? "%.0f of 7 matured days: the last three do not count yet, since %s keep arriving."
                        .formatted(days, event.many())
                : "A whole week is needed, with each of its seven days.";
    }
}
