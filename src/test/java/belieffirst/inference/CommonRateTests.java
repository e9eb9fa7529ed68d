package belieffirst.inference;

import static belieffirst.inference.Arms.arm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The largest likelihood of one rate for all, against the largest of many tried. */
class CommonRateTests {

    private static final double[] SDS = {0.1, 0.2, 0.3};

    /** Ads of one ad set alike, ad sets apart, a small one far apart: a spread between ad sets explains them best. */
    private final List<Arm> apart = List.of(
            inAdSets(arm(900, 60, 61, 59), arm(900, 90, 92, 91), arm(900, 70, 71, 72), arm(900, 111, 110, 109)),
            inAdSets(
                    arm(900, 66, 67, 64),
                    arm(900, 97, 99, 98),
                    arm(900, 85, 84, 86),
                    arm(900, 77, 76, 78),
                    arm(30, 7, 8)));

    @Test
    void isTheLargestOfAllRatesAndSpreadsWhereAdSetsDiffer() {
        assertThat(CommonRate.logLargest(apart)).isCloseTo(largestTried(apart, 0.002), within(2e-4));
        assertThat(CommonRate.logLargest(apart)).isGreaterThan(withoutAdSets(apart) + 1);
    }

    /** The points of the grid are 0.02 apart: a rate between two of them is found too. */
    @Test
    void isTheLargestBetweenPointsOfTheGrid() {
        for (var conversions = 60; conversions <= 120; conversions += 15) {
            var arms =
                    List.of(apart.getFirst(), inAdSets(arm(900, conversions, conversions + 1), arm(900, 77, 78, 79)));

            assertThat(CommonRate.logLargest(arms))
                    .as("%d", conversions)
                    .isCloseTo(largestTried(arms, 0.001), within(2e-4));
        }
    }

    @Test
    void isThatOfTheAdsWhereTheyHaveAnAdSetEach() {
        assertThat(CommonRate.logLargest(Arms.four())).isCloseTo(withoutAdSets(Arms.four()), within(1e-6));
    }

    /** Ads that sold nothing are explained without fail by a rate of nothing, on the grid and beyond it. */
    @Test
    void explainsWithCertaintyThatNothingWasSold() {
        var nothing = inAdSets(arm(30, 0, 0), arm(30, 0, 0, 0));

        assertThat(CommonRate.logLargest(List.of(nothing, nothing))).isCloseTo(0, within(1e-12));
    }

    /** The slope of the likelihood is zero there: with equal exposures that is the mean of the ads. */
    @Test
    void isBestAtTheMeanOfEqualAds() {
        assertThat(CommonRate.bestLogRate(arm(300, 9, 12, 15).ads(), 4)).isCloseTo(Math.log(12 / 300.0), within(1e-12));
        assertThat(CommonRate.bestLogRate(arm(300, 0, 0).ads(), 4)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    private static double largestTried(List<Arm> arms, double step) {
        var adSets = arms.stream().flatMap(each -> each.adSets().stream()).toList();
        var centre = Arm.pooledLogRate(arms);
        var largest = Double.NEGATIVE_INFINITY;
        for (var sd : SDS) {
            for (var logRate = centre - 0.15; logRate < centre + 0.15; logRate += step) {
                var at = logRate;
                largest = Math.max(
                        largest,
                        adSets.stream()
                                .mapToDouble(each -> logMean(each.ads(), at, sd))
                                .sum());
            }
        }
        return largest;
    }

    private static double withoutAdSets(List<Arm> arms) {
        var ads = arms.stream().flatMap(each -> each.ads().stream()).toList();
        return IntStream.range(0, SpreadPrior.CV.size())
                .mapToDouble(SpreadPrior.CV::shape)
                .map(shape -> IntStream.range(-1000, 1000)
                        .mapToDouble(
                                i -> NegativeBinomial.logLikelihood(ads, shape, Arm.pooledLogRate(arms) + i * 1e-4))
                        .max()
                        .orElseThrow())
                .max()
                .orElseThrow();
    }

    /** With the smallest spread between ads, which explains ads alike best. */
    private static double logMean(List<AdCounts> ads, double logRate, double sd) {
        double sum = 0, weights = 0;
        for (var effect = -6.0; effect <= 6; effect += 0.05) {
            var weight = Math.exp(-0.5 * effect * effect);
            sum += weight
                    * Math.exp(NegativeBinomial.logLikelihood(ads, SpreadPrior.CV.shape(0), logRate + effect * sd));
            weights += weight;
        }
        return Math.log(sum / weights);
    }

    private static Arm inAdSets(Arm... adSets) {
        return new Arm(Stream.of(adSets)
                .map(adSet -> new AdSetCounts(adSet.ads(), false))
                .toList());
    }
}
