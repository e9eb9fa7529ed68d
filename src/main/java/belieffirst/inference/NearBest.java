package belieffirst.inference;

/**
 * The range within ten percent of the best: a cost per conversion at most 1.1 times the lowest, which is a log rate at most ln
 * 1.1 below the highest. That distance is no whole number of steps, so four points interpolate (Lagrange).
 */
final class NearBest {

    static final double RATIO = 1.1;

    private final int whole;
    private final double c0;
    private final double c1;
    private final double c2;
    private final double c3;

    /** For rows whose points are this many grid steps apart. */
    NearBest(int stride) {
        var points = StrictMath.log(RATIO) / (stride * Grid.STEP);
        whole = (int) points;
        var t = points - whole;
        c0 = -t * (t - 1) * (t - 2) / 6;
        c1 = (t + 1) * (t - 1) * (t - 2) / 2;
        c2 = -(t + 1) * t * (t - 2) / 2;
        c3 = (t + 1) * t * (t - 1) / 6;
    }

    /** The function that far to the right of each point. */
    void shift(double[] function, double[] into, int from, int to) {
        for (var i = from; i < to; i++) {
            var at = i + whole;
            into[i] = c0 * function[at - 1] + c1 * function[at] + c2 * function[at + 1] + c3 * function[at + 2];
        }
    }
}
