package belieffirst.verdict;

import belieffirst.verdict.rule.ClosedGate;

/** The words for closed gates, as people read them. */
final class GateWords {

    private GateWords() {}

    /** A closed gate, and what would open it. */
    static String of(ClosedGate missing) {
        var has = missing.has();
        return switch (missing.gate()) {
            case MATURED_DAYS -> unripe(has);
            case PURCHASES_TOLD -> untold(has, missing.needs());
            case ADS_WITH_SPEND -> "%.0f of 3 ads have spent what a sale may cost.".formatted(has);
            case CONVERSIONS ->
                missing.needs() > 2
                        ? "%.0f of %.0f sales.".formatted(has, missing.needs())
                        : "%.0f of 2 ads have a sale.".formatted(has);
            case LEARNING -> "Meta is still learning whom to show it to: about 50 sales in 7 days end that.";
            case PLANNED_SPEND ->
                "It got %.0f %% of the spend that was planned for it; 75 to 125 %% can be compared."
                        .formatted(has * 100);
            case ONE_AD ->
                "One ad has %.0f %% of the spend; above 60 %% it speaks for itself alone.".formatted(has * 100);
            case COMPARABLE -> "The ads ran on different terms, so they cannot be compared.";
        };
    }

    private static String untold(double told, double ads) {
        return told == 0
                ? "Purchases were not told: export them by day, and import that file."
                : "Purchases were not told for %.0f of %.0f ads: export them by day, and import that file."
                        .formatted(ads - told, ads);
    }

    private static String unripe(double days) {
        return days < 7
                ? "%.0f of 7 matured days: the last three do not count yet, since sales keep arriving.".formatted(days)
                : "A whole week is needed, with each of its seven days.";
    }
}
