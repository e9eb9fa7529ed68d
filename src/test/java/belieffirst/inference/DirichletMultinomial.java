package belieffirst.inference;

import belieffirst.inference.function.LogGamma;
import java.util.Arrays;

/** The e-value of equal rates under known shares, ads counting for nothing (Lindon and Malek 2022). */
public final class DirichletMultinomial {

    private DirichletMultinomial() {}

    /** ln of Dirichlet-multinomial over multinomial. */
    public static double logE(int[] counts, double[] shares, double concentration) {
        var all = Arrays.stream(counts).sum();
        var total = Arrays.stream(shares).sum();
        var log = LogGamma.of(concentration) - LogGamma.of(concentration + all);
        for (var i = 0; i < counts.length; i++) {
            var part = shares[i] / total;
            log += LogGamma.of(concentration * part + counts[i])
                    - LogGamma.of(concentration * part)
                    - counts[i] * StrictMath.log(part);
        }
        return log;
    }
}
