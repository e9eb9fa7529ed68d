package belieffirst.verdict.rule;

import java.util.Locale;

/** A piece of evidence that a verdict waits for. */
public enum Gate {
    /** Conversions of each angle that were told on all days with spend, be it none. */
    PURCHASES_TOLD,
    /** G1: seven matured days with a whole week. */
    MATURED_DAYS,
    /** G2: three ads of each angle that spent the target CPA. */
    ADS_WITH_SPEND,
    /** G3: fifteen conversions of the angle to promote, on two ads at least. */
    CONVERSIONS,
    /** G4: each angle out of Meta's learning phase, or marked as limited in it. */
    LEARNING,
    /** G5: each angle's part of the spend within a quarter of its planned part. */
    PLANNED_SPEND,
    /** G6: no ad with more than sixty percent of its angle's spend. */
    ONE_AD,
    /** G7: one attribution setting, currency and goal. */
    COMPARABLE;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
