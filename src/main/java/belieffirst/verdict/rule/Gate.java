package belieffirst.verdict.rule;

import java.util.Locale;

/** A piece of evidence that a verdict waits for, or that weakens what is said. */
public enum Gate {
    /** Conversions of each angle that were told on all days with spend, be it none. */
    PURCHASES_TOLD(true),
    /** Seven settled days. */
    MATURED_DAYS(true),
    /** Three ads of each angle that spent the target CPA; a remark. */
    ADS_WITH_SPEND(false),
    /** Fifteen conversions of the angle to promote or to confirm, on two ads at least. */
    CONVERSIONS(true),
    /** Each angle out of Meta's learning phase, or marked as limited in it; a remark. */
    LEARNING(false),
    /** Each angle's part of the spend within a quarter of its planned part; a remark. */
    PLANNED_SPEND(false),
    /** No ad with more than sixty percent of its angle's spend; a remark. */
    ONE_AD(false),
    /** Two ad sets at least of an angle that is to be confirmed: one cannot be told from the angle. */
    AD_SETS(true),
    /** One attribution setting, currency and goal. */
    COMPARABLE(true);

    private final boolean holdsBack;

    Gate(boolean holdsBack) {
        this.holdsBack = holdsBack;
    }

    /** Whether verdicts wait for it; what does not is a remark. */
    public boolean holdsBack() {
        return holdsBack;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
