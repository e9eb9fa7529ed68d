package belieffirst.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ResolutionTests {

    /** Worked in the field for six angles, error .05, power .8, cv .4, twenty conversions an ad. */
    @Test
    void wantsAsManyAdsAsTheWorkedExamples() {
        assertThat(Resolution.adsFor(6, 1.5)).isEqualTo(26);
        assertThat(Resolution.adsFor(6, 2)).isEqualTo(9);
        assertThat(Resolution.adsFor(6, 3)).isEqualTo(4);
    }

    @Test
    void seesOnlyThreefoldDifferencesWithThreeAds() {
        assertThat(Resolution.smallestRatio(6, 3)).isCloseTo(3.27, within(0.02));
    }

    @Test
    void seesMoreWithMoreAds() {
        assertThat(Resolution.smallestRatio(6, 12)).isLessThan(Resolution.smallestRatio(6, 6));
    }
}
