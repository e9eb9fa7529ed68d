package belieffirst.verdict.rule;

/**
 * A gate that is closed.
 *
 * @param angle the angle it is closed for, by its place in the plan, or {@link #PLAN}
 * @param has what there is, as a number
 * @param needs what there must be: at least, or for shares at most
 */
public record ClosedGate(Gate gate, int angle, double has, double needs) {

    public static final int PLAN = -1;
}
