package belieffirst.verdict.rule;

/** The progress of Meta's delivery in learning whom to show an ad set to. */
public enum LearningPhase {
    LEARNING,
    LEARNED,
    /** Meta itself says that it will not learn more. */
    LIMITED;

    /** Conversions in seven days that end learning, where Meta's API names no other number. */
    public static final int USUAL_THRESHOLD = 50;

    public static LearningPhase of(int conversionsInSevenDays, int threshold, boolean markedLimited) {
        if (conversionsInSevenDays >= threshold) {
            return LEARNED;
        }
        return markedLimited ? LIMITED : LEARNING;
    }
}
