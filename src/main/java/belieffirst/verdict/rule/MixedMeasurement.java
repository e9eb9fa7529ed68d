package belieffirst.verdict.rule;

/** What differs among results that should be counted alike; any of it forbids comparison. */
public enum MixedMeasurement {
    ATTRIBUTION_SETTING,
    CURRENCY,
    GOAL
}
