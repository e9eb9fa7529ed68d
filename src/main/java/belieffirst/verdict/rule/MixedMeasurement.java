package belieffirst.verdict.rule;

/** A difference among results that should be counted alike; any of it forbids comparison. */
public enum MixedMeasurement {
    ATTRIBUTION_SETTING,
    CURRENCY,
    GOAL
}
