package belieffirst.inference.function;

/**
 * The normal distribution with mean 0 and standard deviation 1.
 *
 * <p>Ours and not a library's where a verdict depends on it, because StrictMath alone gives the same bits on every machine.
 */
public final class StandardNormal {

    private static final double FAR = 9;
    private static final int HALVINGS = 60;

    private StandardNormal() {}

    /** Φ(z) by Marsaglia's series (Journal of Statistical Software 11, 2004); absolute error below 1e-15. */
    public static double below(double z) {
        if (Math.abs(z) >= FAR) {
            return z > 0 ? 1 : 0;
        }
        double sum = z, term = z, earlier = 0;
        for (var i = 3; sum != earlier; i += 2) {
            earlier = sum;
            term *= z * z / i;
            sum += term;
        }
        return 0.5 + sum * density(z);
    }

    static double density(double z) {
        return StrictMath.exp(-0.5 * z * z) / StrictMath.sqrt(2 * StrictMath.PI);
    }

    /** The z with Φ(z) = p, by halving between −9 and 9. */
    public static double quantile(double p) {
        double low = -FAR, high = FAR;
        for (var i = 0; i < HALVINGS; i++) {
            var middle = (low + high) / 2;
            if (below(middle) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
