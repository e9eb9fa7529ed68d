package belieffirst.inference.exposure;

import java.util.Arrays;
import java.util.List;

/**
 * The factors by which something that all arms have in common converts better or worse: their days, or the ad templates that all
 * of them run. An arm that spent more on good days, or on good templates, should not look better for it.
 *
 * <p>A factor is the conversions over those that the arms' own rates would lead one to expect, shrunk to 1 by twenty
 * pseudo-conversions: (C + 20) / (E + 20). Arms' rates and factors are fitted in turn, so that an arm which stopped early does
 * not make its days look like itself. Factors are then scaled so that exposure sums to what it was.
 */
public final class CommonFactors {

    private static final double PSEUDO_CONVERSIONS = 20;
    private static final int ROUNDS = 4;

    /** A level that brought nothing has a factor too. */
    private static final double HARDLY_ANY = 0.5;

    private static final int TO_THE_END = 50;

    private final List<Row> rows;
    private final double pseudoConversions;
    private final double[] factors;

    private CommonFactors(List<Row> rows, int levels, double pseudoConversions) {
        this.rows = rows;
        this.pseudoConversions = pseudoConversions;
        this.factors = new double[levels];
        Arrays.fill(factors, 1);
    }

    /**
     * The counts of one ad on one day, or of one template.
     *
     * @param arm its place from zero on
     * @param level the day's or the template's place from zero on
     * @param exposure zero or more
     */
    public record Row(int arm, int level, double conversions, double exposure) {}

    /** What the exposure of each level is multiplied by, by place. */
    public static double[] of(List<Row> rows, int arms, int levels) {
        return new CommonFactors(rows, levels, PSEUDO_CONVERSIONS)
                .fitted(arms, ROUNDS)
                .scaled();
    }

    /** The same fitted to the end and hardly shrunk, as parts of the first level's factor: where levels are few and rich, as plans are. */
    public static double[] besideTheFirst(List<Row> rows, int arms, int levels) {
        var factors = new CommonFactors(rows, levels, HARDLY_ANY).fitted(arms, TO_THE_END).factors;
        var first = factors[0];
        return Arrays.stream(factors).map(factor -> factor / first).toArray();
    }

    private CommonFactors fitted(int arms, int rounds) {
        for (var round = 0; round < rounds; round++) {
            fit(rates(arms));
        }
        return this;
    }

    private double[] rates(int arms) {
        var rates = new double[arms];
        var exposure = new double[arms];
        for (var row : rows) {
            rates[row.arm()] += row.conversions();
            exposure[row.arm()] += row.exposure() * factors[row.level()];
        }
        for (var arm = 0; arm < arms; arm++) {
            rates[arm] = exposure[arm] > 0 ? rates[arm] / exposure[arm] : 0;
        }
        return rates;
    }

    private void fit(double[] rates) {
        var conversions = new double[factors.length];
        var expected = new double[factors.length];
        for (var row : rows) {
            conversions[row.level()] += row.conversions();
            expected[row.level()] += row.exposure() * rates[row.arm()];
        }
        for (var i = 0; i < factors.length; i++) {
            factors[i] = (conversions[i] + pseudoConversions) / (expected[i] + pseudoConversions);
        }
    }

    private double[] scaled() {
        double before = 0, after = 0;
        for (var row : rows) {
            before += row.exposure();
            after += row.exposure() * factors[row.level()];
        }
        for (var i = 0; after > 0 && i < factors.length; i++) {
            factors[i] *= before / after;
        }
        return factors;
    }
}
