package belieffirst.plan.goal;

import java.util.Arrays;

/** A set-up of a plan's ads on Meta: which ads share an ad set, and where the budget is. */
public enum SetUp {
    AD_SET_PER_AD("ad_set_per_ad", "An ad set for each ad", "The cleanest comparison: every ad has the same budget."),
    TWO_PER_ANGLE(
            "two_per_angle",
            "Two ad sets per angle",
            "Fewer ad sets. Two per angle still show how much ad sets differ by themselves."),
    ONE_PER_ANGLE(
            "one_per_angle",
            "One ad set per angle",
            "What differs may be the ad set, not the angle. A winner needs a rematch on new ads."),
    CAMPAIGN_BUDGET(
            "campaign_budget",
            "One campaign budget",
            "Meta decides which ads are tried, so the reading is weak. One ad set per angle."),
    CREATIVE_TEST(
            "creative_test",
            "Meta’s creative test",
            "Meta spends evenly on the ads of an angle. For small tests: 2 to 5 ads per angle.");

    private static final int FEWEST_TESTED = 2;
    private static final int MOST_TESTED = 5;

    private final String word;
    private final String label;
    private final String meaning;

    SetUp(String word, String label, String meaning) {
        this.word = word;
        this.label = label;
        this.meaning = meaning;
    }

    /** Reads the word of a body or a column; fails on another. */
    public static SetUp of(String word) {
        return Arrays.stream(values())
                .filter(setUp -> setUp.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no such set-up: " + word));
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    /** What it means for the reading of results, in a sentence or two. */
    public String meaning() {
        return meaning;
    }

    /** How many ad sets so many arms of so many ads each take. */
    public long adSets(long arms, int adsEach) {
        return switch (this) {
            case AD_SET_PER_AD -> arms * adsEach;
            case TWO_PER_ANGLE -> arms * Math.min(adsEach, 2);
            case ONE_PER_ANGLE, CAMPAIGN_BUDGET, CREATIVE_TEST -> arms;
        };
    }

    /** The name of the ad set of an ad with this code and slot: ads of an arm with the same name share it. */
    public String adSet(String arm, int slot, String code) {
        return switch (this) {
            case AD_SET_PER_AD -> code;
            case TWO_PER_ANGLE -> arm + " " + slot % 2;
            case ONE_PER_ANGLE, CAMPAIGN_BUDGET, CREATIVE_TEST -> arm;
        };
    }

    /** Whether the campaign holds the budget, and no ad set has one of its own. */
    public boolean hasCampaignBudget() {
        return this == CAMPAIGN_BUDGET;
    }

    /** Whether an angle has several ad sets, so that what one of them does is not taken for the angle. */
    public boolean tellsAngles() {
        return this == AD_SET_PER_AD || this == TWO_PER_ANGLE;
    }

    /** Whether so many ads an angle can be set up this way. */
    public boolean takes(int adsEach) {
        return this != CREATIVE_TEST || (adsEach >= FEWEST_TESTED && adsEach <= MOST_TESTED);
    }
}
