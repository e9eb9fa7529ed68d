package belieffirst.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One arm over several plans, beside sums that are written down as the model says it: coarse, slow and without any of its code. */
class SeveralPlansTests {

    private static final double TARGET = 30;
    private static final Prior PRIOR = Prior.ofOneArm(TARGET);
    private static final double[] CVS = {0.05, 0.20, 0.35, 0.50, 0.65, 0.80, 1.0};
    private static final double[] PLANS = {0, 0.1, 0.2, 0.3};
    private static final double STEP = 0.005;
    private static final int POINTS = 1_200;

    private static final Arm FIRST = arm(12, 300, 9, 310, 15, 290);
    private static final Arm SECOND = arm(5, 200, 8, 260);
    private static final Arm THIRD = arm(0, 20);

    @Test
    void isWhatTheModelSays() {
        for (var plans : List.of(List.of(FIRST, SECOND), List.of(FIRST, SECOND, THIRD))) {
            var rate = rate(plans);

            assertThat(rate.logRateQuantile(0.025)).isCloseTo(quantile(plans, 0.025), within(1e-4));
            assertThat(rate.logRateQuantile(0.5)).isCloseTo(quantile(plans, 0.5), within(1e-4));
            assertThat(rate.logRateQuantile(0.975)).isCloseTo(quantile(plans, 0.975), within(1e-4));
        }
    }

    @Test
    void ofOnePlanIsWhatThePlanSays() {
        var alone = NestedModel.posterior(FIRST, PRIOR).standings().getFirst().rate();

        assertThat(rate(List.of(FIRST)).logRateQuantile(0.1)).isEqualTo(alone.logRateQuantile(0.1));
        assertThat(rate(List.of(FIRST)).mean()).isEqualTo(alone.mean());
    }

    @Test
    void isSurerThanAPlanAndLessSureThanIfAllAdsWereInOne() {
        var plan = arm(40, 1_000, 45, 1_000, 38, 1_000, 42, 1_000);
        var asOne = new Arm(
                Stream.of(plan, plan).flatMap(each -> each.adSets().stream()).toList());

        var together = width(rate(List.of(plan, plan)));

        assertThat(together).isLessThan(width(rate(List.of(plan))));
        assertThat(together).isGreaterThan(width(rate(List.of(asOne))));
    }

    @Test
    void doesNotMindTheOrderOfPlans() {
        assertThat(rate(List.of(SECOND, FIRST)).logRateQuantile(0.3))
                .isCloseTo(rate(List.of(FIRST, SECOND)).logRateQuantile(0.3), within(1e-9));
    }

    @Test
    void saysNothingOfPlansThatContradictEachOtherBeyondMeasure() {
        var many = Stream.generate(() -> new AdCounts(10_000, 1_000)).limit(200).toList();
        var few = Stream.generate(() -> new AdCounts(10_000, 1_000_000))
                .limit(200)
                .toList();

        assertThat(NestedModel.posteriorOverPlans(List.of(Arm.of(many), Arm.of(few)), PRIOR))
                .isEmpty();
    }

    @Test
    void needsAnAd() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NestedModel.posteriorOverPlans(List.of(new Arm(List.of())), PRIOR));
    }

    private static RateDensity rate(List<Arm> plans) {
        return NestedModel.posteriorOverPlans(plans, PRIOR)
                .orElseThrow()
                .standings()
                .getFirst()
                .rate();
    }

    private static double width(RateDensity rate) {
        return rate.logRateQuantile(0.975) - rate.logRateQuantile(0.025);
    }

    /** Conversions and exposure, ad by ad. */
    private static Arm arm(double... counts) {
        var ads = new ArrayList<AdCounts>();
        for (var i = 0; i < counts.length; i += 2) {
            ads.add(new AdCounts((int) counts[i], counts[i + 1]));
        }
        return Arm.of(ads);
    }

    private static double quantile(List<Arm> plans, double probability) {
        var mass = new double[POINTS];
        for (var cv : CVS) {
            var tables = plans.stream().map(plan -> table(plan, cv)).toList();
            for (var sd : PLANS) {
                for (var i = 0; i < POINTS; i++) {
                    var product = StrictMath.exp(-cv * cv / 0.5 - sd * sd / 0.08);
                    for (var table : tables) {
                        product *= widened(table, i, sd);
                    }
                    var z = (logRate(i) + StrictMath.log(TARGET)) / 0.5;
                    mass[i] += product * StrictMath.exp(-z * z / 2);
                }
            }
        }
        return quantile(mass, probability);
    }

    private static double quantile(double[] mass, double probability) {
        var total = Arrays.stream(mass).sum();
        var below = 0.0;
        for (var i = 0; i + 1 < mass.length; i++) {
            var strip = (mass[i] + mass[i + 1]) / 2 / total;
            if (below + strip >= probability) {
                return logRate(i) + (probability - below) / strip * STEP;
            }
            below += strip;
        }
        throw new IllegalStateException();
    }

    private static double logRate(int point) {
        return -StrictMath.log(TARGET) - POINTS / 2 * STEP + point * STEP;
    }

    /** The mean over the plan's effects, in tenths of their standard deviation, which are whole steps. */
    private static double widened(double[] table, int point, double sd) {
        var each = (int) Math.round(sd / 10 / STEP);
        double sum = 0, weights = 0;
        for (var tenths = -60; tenths <= 60; tenths++) {
            var weight = StrictMath.exp(-tenths * tenths / 200.0);
            sum += weight * table[Math.clamp(point + tenths * each, 0, POINTS - 1)];
            weights += weight;
        }
        return sum / weights;
    }

    /** Negative binomial: Γ(c + k) / Γ(k) c! as a product, for small counts. */
    private static double[] table(Arm plan, double cv) {
        var shape = 1 / (cv * cv);
        var table = new double[POINTS];
        for (var point = 0; point < POINTS; point++) {
            table[point] = 1;
            for (var ad : plan.ads()) {
                var expected = StrictMath.exp(logRate(point)) * ad.exposure();
                for (var i = 0; i < ad.conversions(); i++) {
                    table[point] *= (shape + i) / (i + 1) * expected / (shape + expected);
                }
                table[point] *= StrictMath.pow(shape / (shape + expected), shape);
            }
        }
        return table;
    }
}
