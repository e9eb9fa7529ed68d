package belieffirst.inference.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import belieffirst.inference.function.StandardNormal;
import org.junit.jupiter.api.Test;

class ForecastTests {

    private static final double CV_SQUARED = 0.16;

    private final Forecast forecast = new Forecast(CV_SQUARED, 10);

    @Test
    void hopesMoreOfALeader() {
        assertThat(forecast.chance(0.75, 0.83, 30)).isGreaterThan(forecast.chance(0.5, 0.83, 30));
        assertThat(forecast.chance(0.2, 0.83, 30)).isLessThan(0.01);
    }

    @Test
    void hopesMoreOfALongerTime() {
        assertThat(forecast.chance(0.6, 0.83, 100)).isGreaterThan(forecast.chance(0.6, 0.83, 30));
    }

    /** P(best) is a martingale: over a long time it ends at one as often as it says now. */
    @Test
    void isRightInTheLongRun() {
        assertThat(new Forecast(0, 1).chance(0.6, 0.83, 1e12)).isCloseTo(0.6, within(1e-5));
    }

    @Test
    void knowsTodayForCertain() {
        assertThat(forecast.chance(0.84, 0.83, 10)).isEqualTo(1);
        assertThat(forecast.chance(0.82, 0.83, 10)).isZero();
    }

    @Test
    void saysHowManyConversionsItTakes() {
        assertThat(forecast.conversionsFor(0.9, 0.83)).hasValue(10);
        var wanted = forecast.conversionsFor(0.79, 0.83).orElseThrow();
        var z = StandardNormal.quantile(0.79) * Math.sqrt((CV_SQUARED + 0.1) / (CV_SQUARED + 1 / wanted));

        assertThat(StandardNormal.below(z)).isCloseTo(0.83, within(1e-9));
    }

    @Test
    void admitsThatNoTimeWillDo() {
        assertThat(forecast.conversionsFor(0.6, 0.83)).isEmpty();
        assertThat(forecast.conversionsFor(0.3, 0.83)).isEmpty();
    }
}
