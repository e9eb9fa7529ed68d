package belieffirst.inference;

/**
 * The widening of a likelihood by a normal curve: ∫ N(u; 0, sd²) L(θ + u) du at each point θ of a grid.
 *
 * <p>The integral is a sum over steps of two thirds of the narrower curve, where it is right to nine digits. Beyond the ends of
 * the grid the likelihood is taken to stay as it is there.
 */
final class Widening {

    private static final double STEP_IN_SDS = 2.0 / 3;
    private static final double REACH_IN_SDS = 8.3;

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
        var widened = new double[values.length];
        for (var i = 0; i < weights.length; i++) {
            add(values, (i - reach) * stride, weights[i], widened);
        }
        return widened;
    }

    /** Adds weight × the values so many points further on. */
    private static void add(double[] values, int shift, double weight, double[] into) {
        var last = values.length - 1;
        var from = Math.clamp(-shift, 0, values.length);
        var to = Math.clamp(values.length - (long) shift, 0, values.length);
        for (var i = 0; i < from; i++) {
            into[i] += weight * values[0];
        }
        for (var i = from; i < to; i++) {
            into[i] += weight * values[i + shift];
        }
        for (var i = to; i < into.length; i++) {
            into[i] += weight * values[last];
        }
    }
}
