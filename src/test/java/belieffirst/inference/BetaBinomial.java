package belieffirst.inference;

import belieffirst.inference.function.LogGamma;
import java.util.stream.IntStream;

/** Shares that differ among themselves: the largest likelihood's α and β, by Newton's method on their logarithms. */
record BetaBinomial(double alpha, double beta) {

    private static final int STEPS = 200;

    static BetaBinomial fit(int[] successes, int[] trials) {
        double successesOfAll = IntStream.of(successes).sum(),
                trialsOfAll = IntStream.of(trials).sum();
        var mean = successesOfAll / trialsOfAll;
        var fit = new BetaBinomial(mean * 500, (1 - mean) * 500);
        for (var i = 0; i < STEPS; i++) {
            fit = fit.step(successes, trials);
        }
        return fit;
    }

    double mean() {
        return alpha / (alpha + beta);
    }

    double rho() {
        return 1 / (alpha + beta + 1);
    }

    double logLikelihood(int[] successes, int[] trials) {
        var sum = 0.0;
        for (var i = 0; i < trials.length; i++) {
            int s = successes[i], n = trials[i];
            sum += LogGamma.of(n + 1.0) - LogGamma.of(s + 1.0) - LogGamma.of(n - s + 1.0);
            sum += logBeta(alpha + s, beta + n - s) - logBeta(alpha, beta);
        }
        return sum;
    }

    static double logBeta(double a, double b) {
        return LogGamma.of(a) + LogGamma.of(b) - LogGamma.of(a + b);
    }

    private BetaBinomial step(int[] successes, int[] trials) {
        double a = 0, b = 0, aa = 0, bb = 0, ab = 0;
        for (var i = 0; i < trials.length; i++) {
            a += inverses(alpha, successes[i], 1) - inverses(alpha + beta, trials[i], 1);
            b += inverses(beta, trials[i] - successes[i], 1) - inverses(alpha + beta, trials[i], 1);
            aa += inverses(alpha + beta, trials[i], 2) - inverses(alpha, successes[i], 2);
            bb += inverses(alpha + beta, trials[i], 2) - inverses(beta, trials[i] - successes[i], 2);
            ab += inverses(alpha + beta, trials[i], 2);
        }
        // In logarithms: slope α·a, curvature α²·aa + α·a.
        double ga = alpha * a, gb = beta * b;
        double haa = alpha * alpha * aa + ga, hbb = beta * beta * bb + gb, hab = alpha * beta * ab;
        var determinant = haa * hbb - hab * hab;
        var uphill = haa < 0 && determinant > 0;
        var da = uphill ? (hab * gb - hbb * ga) / determinant : Math.signum(ga + gb) * 0.1;
        var db = uphill ? (hab * ga - haa * gb) / determinant : Math.signum(ga + gb) * 0.1;
        return new BetaBinomial(
                alpha * StrictMath.exp(Math.clamp(da, -0.5, 0.5)), beta * StrictMath.exp(Math.clamp(db, -0.5, 0.5)));
    }

    /** Σ 1/(x + i)^power for i below the count. */
    private static double inverses(double x, int count, int power) {
        var sum = 0.0;
        for (var i = 0; i < count; i++) {
            sum += power == 1 ? 1 / (x + i) : 1 / ((x + i) * (x + i));
        }
        return sum;
    }
}
