package belieffirst.inference.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import belieffirst.inference.formula.OrderValue;
import belieffirst.inference.formula.ZeroSales;
import org.junit.jupiter.api.Test;

/** The planner in both directions, and the small formulas around it. */
class PlanningTests {

    private final DetectableRatio resolution = DetectableRatio.usual(6);

    @Test
    void asksForTheAdsThatItsRatioNeeds() {
        assertThat(resolution.adsExactly(resolution.smallestRatio(7.5))).isCloseTo(7.5, within(1e-9));
    }

    @Test
    void spendsABudgetOnAsManyAdsAsItPays() {
        assertThat(resolution.spend(5, 30)).isEqualTo(6 * 5 * 20 * 30);
        assertThat(resolution.adsWithin(resolution.spend(5, 30), 30)).isCloseTo(5, within(1e-12));
        assertThat(resolution.days(5, 30, 1000)).isEqualTo(18);
        assertThat(DetectableRatio.ofBudget(6, 5, 18_000, 30, 0.4)).isEqualTo(resolution);
    }

    @Test
    void seesMoreForMoreMoney() {
        assertThat(DetectableRatio.ofBudget(6, 5, 36_000, 30, 0.4).smallestRatio(5))
                .isLessThan(resolution.smallestRatio(5));
    }

    @Test
    void staysUndecidedAsOftenAsItsPowerLeaves() {
        assertThat(resolution.chanceOfNoDecision(resolution.adsExactly(2), 2)).isCloseTo(0.2, within(1e-9));
        assertThat(resolution.chanceOfNoDecision(3, 1.5)).isGreaterThan(0.85);
    }

    @Test
    void takesTwoArms() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> DetectableRatio.usual(1));
    }

    /** Depth c* beats its neighbours for the same money: n (F + c · CPA) fixed, (cv² + 1/c)/n smallest. */
    @Test
    void findsTheBestDepth() {
        double oneMore = 60, cpa = 30, cv = 0.5;
        var best = OptimalSpendPerAd.best(oneMore, cpa, cv).conversions();

        for (var other : new double[] {best * 0.8, best * 1.25}) {
            assertThat(variance(best, oneMore, cpa, cv)).isLessThan(variance(other, oneMore, cpa, cv));
        }
    }

    private static double variance(double conversions, double oneMore, double cpa, double cv) {
        return (cv * cv + 1 / conversions) * (oneMore + conversions * cpa);
    }

    @Test
    void warnsOfAdSetsThatCannotLearn() {
        assertThat(OptimalSpendPerAd.leastDailyBudget(14)).isEqualTo(100);
    }

    /** Of the field: two-sided, relative effect 20 %, α .05, power .8, variances unpooled. */
    @Test
    void wantsAsManyPeopleAsTheFieldSays() {
        assertThat(SampleSize.eachGroup(0.01468531, 0.2, ErrorRates.USUAL)).isEqualTo(28_918);
        assertThat(SampleSize.eachGroup(0.00836, 0.2, ErrorRates.USUAL)).isEqualTo(51_159);
    }

    @Test
    void forgivesAnAdWithoutSalesMoreWhereAdsDiffer() {
        assertThat(ZeroSales.probability(3, 0)).isCloseTo(0.0498, within(1e-4));
        assertThat(ZeroSales.probability(3, 0.5)).isCloseTo(0.107, within(1e-3));
        assertThat(ZeroSales.pauses(3.9, 0)).isFalse();
        assertThat(ZeroSales.pauses(4, 0)).isTrue();
        assertThat(ZeroSales.pauses(4, 0.5)).isFalse();
        assertThat(ZeroSales.pauses(7, 0.5)).isTrue();
    }

    @Test
    void drawsOrderValuesTowardsTheAverage() {
        var value = OrderValue.around(60);

        assertThat(value.priorMean()).isCloseTo(60, within(1e-12));
        assertThat(value.mean(3, 3 * 100)).isBetween(60.0, 100.0);
        assertThat(value.mean(1000, 1000 * 100)).isCloseTo(100, within(0.1));
        assertThat(value.returnOnSpend(0.05, 0, 0)).isCloseTo(3, within(1e-12));
    }

    @Test
    void countsNothingAsAsPlanned() {
        assertThat(ShareCheck.pValue(new long[] {0, 0}, new double[] {1, 1})).isEqualTo(1);
    }

    @Test
    void cannotShowAnEffectOnAHandfulOfPeople() {
        assertThat(RelativePower.ofRate(0.01, 3).smallestEffect(ErrorRates.USUAL))
                .isInfinite();
    }
}
