package belieffirst.evidence.audit;

import java.util.Locale;

/** A kind of difference between what was planned and what runs. */
public enum DifferenceKind {
    BUDGET("Budget"),
    BUDGET_MODE("Where the budget is"),
    OBJECTIVE("Objective"),
    BID_STRATEGY("Bid strategy"),
    OPTIMIZATION_GOAL("Optimization goal"),
    EVENT("Event"),
    ATTRIBUTION_SETTING("Attribution setting"),
    COUNTRIES("Countries"),
    AGES("Ages"),
    PLACEMENTS("Placements"),
    PAGE("Page"),
    LINK("Link"),
    URL_TAGS("URL parameters"),
    TEXT("Text"),
    PICTURE("Picture or video"),
    FORMAT("Format"),
    ENHANCEMENT("Creative enhancement"),
    AD_SET("Ad set of an ad"),
    CAMPAIGN("Campaign of an ad set"),
    EXTRA_AD("Extra ad"),
    EXTRA_AD_SET("Extra ad set"),
    MISSING_AD("Missing ad"),
    RENAMED("Renamed without its code"),
    LATE_START("Late start"),
    PAUSED_EARLY("Paused early");

    private final String label;

    DifferenceKind(String label) {
        this.label = label;
    }

    public static DifferenceKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    /** Whether what runs is said by the name of a place. */
    boolean isPlace() {
        return this == AD_SET || this == CAMPAIGN || this == EXTRA_AD || this == EXTRA_AD_SET;
    }

    /** Whether it changes what results mean, so that its days can be left out. A name does not, and nothing runs where nothing is. */
    public boolean changesResults() {
        return this != MISSING_AD && this != LATE_START && this != PAUSED_EARLY && this != RENAMED;
    }
}
