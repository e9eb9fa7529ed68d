package belieffirst.inference;

/**
 * The function ln(1 + e^y) along a row of points one grid step apart.
 *
 * <p>All points of a row lie equally far behind a point of the table, so six coefficients interpolate the whole row
 * (Lagrange, error below 1e-12). That spares a logarithm for each point, which was most of a verdict's time.
 */
public final class Softplus {

    private static final double FIRST = -40;
    private static final int SIZE = 4501;
    private static final int BEFORE = 2;
    private static final int NODES = 6;
    private static final double[] TABLE = table();

    private Softplus() {}

    public static double of(double y) {
        return y > 0 ? y + StrictMath.log1p(StrictMath.exp(-y)) : StrictMath.log1p(StrictMath.exp(y));
    }

    /** Subtracts weight · ln(1 + e^y) from each entry of the row, y running from {@code from} in grid steps. */
    static void subtract(double[] row, double weight, double from) {
        var position = (from - FIRST) / Grid.STEP;
        var before = (int) StrictMath.floor(position) - BEFORE;
        if (before < 0 || before + row.length + NODES > SIZE) {
            subtractExactly(row, weight, from);
        } else {
            interpolate(row, before, coefficients(position - BEFORE - before, weight));
        }
    }

    private static void subtractExactly(double[] row, double weight, double from) {
        for (var i = 0; i < row.length; i++) {
            row[i] -= weight * of(from + i * Grid.STEP);
        }
    }

    private static void interpolate(double[] row, int before, double[] c) {
        double c0 = c[0], c1 = c[1], c2 = c[2], c3 = c[3], c4 = c[4], c5 = c[5];
        var t = TABLE;
        for (var i = 0; i < row.length; i++) {
            var at = before + i;
            row[i] -= c0 * t[at] + c1 * t[at + 1] + c2 * t[at + 2] + c3 * t[at + 3] + c4 * t[at + 4] + c5 * t[at + 5];
        }
    }

    private static double[] coefficients(double fraction, double weight) {
        var coefficients = new double[NODES];
        for (var i = 0; i < NODES; i++) {
            coefficients[i] = weight;
            for (var j = 0; j < NODES; j++) {
                if (i != j) {
                    coefficients[i] *= (fraction + BEFORE - j) / (i - j);
                }
            }
        }
        return coefficients;
    }

    private static double[] table() {
        var table = new double[SIZE];
        for (var i = 0; i < SIZE; i++) {
            table[i] = of(FIRST + i * Grid.STEP);
        }
        return table;
    }
}
