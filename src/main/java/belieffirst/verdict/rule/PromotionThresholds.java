package belieffirst.verdict.rule;

/** The thresholds of promotion, by how an angle's ads are spread over ad sets; simulated in docs/guarantees.md. */
public enum PromotionThresholds {
    /** Each ad has an ad set of its own. */
    AD_SET_PER_AD(0.99, 0.94, 0.90, 0.875, 0.85, 0.82),

    /** The same, and four angles or more run the same templates, whose own effect is taken out. */
    SAME_TEMPLATES(1, 0.99, 0.95, 0.92, 0.88, 0.86),

    /** Each angle has two ad sets or more. */
    TWO_PER_ANGLE(0.99, 0.975, 0.955, 0.935, 0.92, 0.88),

    /** Each angle has one ad set, whose own effect cannot be told from the angle's. */
    ONE_PER_ANGLE(0.985, 0.97, 0.95, 0.945, 0.94, 0.92);

    /** With fewer angles factors of templates hide what angles do, and a promotion would take more than they give. */
    public static final int ANGLES_FOR_TEMPLATES = 4;

    private final double two;
    private final double three;
    private final double four;
    private final double five;
    private final double six;
    private final double seven;

    /** By the number of angles. */
    PromotionThresholds(double two, double three, double four, double five, double six, double seven) {
        this.two = two;
        this.three = three;
        this.four = four;
        this.five = five;
        this.six = six;
        this.seven = seven;
    }

    /** The largest of those that its angles ask for. */
    static double threshold(Layout layout, int angles) {
        return layout.adSets().stream()
                .map(adSets -> switch (adSets) {
                    case ONE_PER_AD -> layout.sameTemplates() ? SAME_TEMPLATES : AD_SET_PER_AD;
                    case SEVERAL -> TWO_PER_ANGLE;
                    case ONE -> ONE_PER_ANGLE;
                })
                .mapToDouble(thresholds -> thresholds.threshold(angles))
                .max()
                .orElse(AD_SET_PER_AD.threshold(angles));
    }

    /** p*(K): the P(best) from which on one of K angles that started together is promoted; above seven as for seven. */
    public double threshold(int angles) {
        if (angles < 2) {
            throw new IllegalArgumentException("a promotion takes two angles or more, not " + angles);
        }
        return switch (angles) {
            case 2 -> two;
            case 3 -> three;
            case 4 -> four;
            case 5 -> five;
            case 6 -> six;
            default -> seven;
        };
    }
}
