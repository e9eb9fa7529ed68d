package belieffirst.inference.evalue;

import belieffirst.inference.Arm;
import belieffirst.inference.NestedModel;
import belieffirst.inference.Prior;
import java.util.List;

/**
 * Evidence that arms differ, valid at any stopping time: universal inference (Wasserman, Ramdas and Balakrishnan 2020).
 *
 * <p>E is the marginal likelihood of all data with arms that differ, over the largest likelihood under one common rate and
 * any spread of the grids between ads and between ad sets. If no arm differs, E reaches 20 in at most one of 20 tests, whenever one looks.
 *
 * @param logE its natural logarithm
 */
public record Certificate(double logE) {

    private static final double PROVEN = 20;

    /** Beyond it a double has no room for E. */
    private static final double LARGEST_LOG = 700;

    /**
     * From data as they came: exposures scaled by what the data themselves say, as day factors are, would bound nothing.
     *
     * @param arms two or more
     */
    public static Certificate of(List<Arm> arms, Prior prior) {
        return new Certificate(NestedModel.logDifference(arms, prior));
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
