package belieffirst.inference;

import java.util.Arrays;

/**
 * The widening of a likelihood by a normal curve: ∫ N(u; 0, sd²) L(θ + u) du at each point θ of a grid.
 *
 * <p>The integral is a sum over steps of four fifths of the narrower curve, where it is right to six digits. Beyond the ends of
 * the grid the likelihood is taken to stay as it is there.
 */
final class Widening {

    private static final double STEP_IN_SDS = 0.8;
    private static final double REACH_IN_SDS = 6.5;

    private final int stride;
    private final int reach;
    private final double[] weights;

    /** The narrower of the normal curve and of the likelihood that it widens decides how fine the steps are. */
    Widening(double sd, double narrower) {
        stride = (int) Math.max(1, STEP_IN_SDS * narrower / Grid.STEP);
        var step = stride * Grid.STEP;
        reach = (int) StrictMath.ceil(REACH_IN_SDS * sd / step);
        weights = new double[2 * reach + 1];
        for (var i = -reach; i <= reach; i++) {
            weights[i + reach] = step * NormalKernel.density(i * step, sd);
        }
    }

    double[] of(double[] values) {
        var margin = reach * stride;
        var extended = extended(values, margin);
        var widened = new double[values.length];
        var at = 0;
        for (; at + 3 < weights.length; at += 4) {
            addFour(extended, at, widened);
        }
        for (; at < weights.length; at++) {
            for (var i = 0; i < widened.length; i++) {
                widened[i] += weights[at] * extended[i + at * stride];
            }
        }
        return widened;
    }

    /** The values with so many more at both ends. */
    private static double[] extended(double[] values, int margin) {
        var extended = new double[values.length + 2 * margin];
        Arrays.fill(extended, 0, margin, values[0]);
        System.arraycopy(values, 0, extended, margin, values.length);
        Arrays.fill(extended, margin + values.length, extended.length, values[values.length - 1]);
        return extended;
    }

    /** Four steps at once, which reads and writes the row a fourth as often. */
    private void addFour(double[] from, int at, double[] into) {
        double a = weights[at], b = weights[at + 1], c = weights[at + 2], d = weights[at + 3];
        int one = at * stride, two = one + stride, three = two + stride, four = three + stride;
        for (var i = 0; i < into.length; i++) {
            into[i] += a * from[i + one] + b * from[i + two] + (c * from[i + three] + d * from[i + four]);
        }
    }
}
