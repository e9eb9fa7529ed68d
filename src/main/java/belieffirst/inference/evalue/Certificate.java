package belieffirst.inference.evalue;

import belieffirst.inference.Arm;
import belieffirst.inference.Posterior;
import java.util.List;

/**
 * Evidence that arms differ, valid at any stopping time: universal inference (Wasserman, Ramdas and Balakrishnan 2020).
 *
 * <p>E is the marginal likelihood of all data with arms that differ, over the largest likelihood under one common rate and
 * any spread between ads of the grid. If no arm differs, E reaches 20 in at most one of 20 tests, whenever one looks.
 *
 * @param logE its natural logarithm
 */
public record Certificate(double logE) {

    private static final double PROVEN = 20;

    /** Beyond it a double has no room for E. */
    private static final double LARGEST_LOG = 700;

    /** From the marginal likelihood in {@link Posterior#logMarginal()} and the data it came from. */
    public static Certificate of(Posterior posterior, List<Arm> arms) {
        return new Certificate(posterior.logMarginal() - CommonRate.logLargest(arms));
    }

    /** What was kept as E. */
    public static Certificate ofE(double e) {
        return new Certificate(StrictMath.log(e));
    }

    /** E itself; e⁷⁰⁰ where it is larger. */
    public double e() {
        return StrictMath.exp(Math.min(logE, LARGEST_LOG));
    }

    public boolean proven() {
        return logE >= StrictMath.log(PROVEN);
    }

    /** Both together; they must come from data that share nothing, as two phases or a test and its re-run do. */
    public Certificate and(Certificate other) {
        return new Certificate(logE + other.logE);
    }
}
