package belieffirst.verdict.rule;

/** The thresholds of promotion, by whether the angles' budgets are fixed or move. */
public enum PromotionThresholds {
    /** Equal for all angles from the first day to the last. */
    FIXED,
    /** Moved between angles by what was seen. */
    ADAPTIVE;

    /** p*(K) from two angles to seven. */
    private static final double[] WHEN_FIXED = {0.96, 0.93, 0.89, 0.86, 0.83, 0.80};

    private static final double[] WHEN_ADAPTIVE = {0.97, 0.94, 0.91, 0.87, 0.85, 0.83};

    /** p*(K): the P(best) from which on one of K angles that started together is promoted; above seven as for seven. */
    public double threshold(int angles) {
        if (angles < 2) {
            throw new IllegalArgumentException("a promotion takes two angles or more, not " + angles);
        }
        var thresholds = this == FIXED ? WHEN_FIXED : WHEN_ADAPTIVE;
        return thresholds[Math.min(angles - 2, thresholds.length - 1)];
    }
}
