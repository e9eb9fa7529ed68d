package belieffirst.inference.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DetectableRatioTests {

    /** Worked in the field for six angles, error .05, power .8, cv .4, twenty conversions an ad. */
    @Test
    void wantsAsManyAdsAsTheWorkedExamples() {
        assertThat(DetectableRatio.usual(6).adsFor(1.5)).isEqualTo(26);
        assertThat(DetectableRatio.usual(6).adsFor(2)).isEqualTo(9);
        assertThat(DetectableRatio.usual(6).adsFor(3)).isEqualTo(4);
    }

    @Test
    void seesOnlyThreefoldDifferencesWithThreeAds() {
        assertThat(DetectableRatio.usual(6).smallestRatio(3)).isCloseTo(3.27, within(0.02));
    }

    @Test
    void seesMoreWithMoreAds() {
        assertThat(DetectableRatio.usual(6).smallestRatio(12))
                .isLessThan(DetectableRatio.usual(6).smallestRatio(6));
    }
}
