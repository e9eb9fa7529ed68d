package belieffirst.plan.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetUpTests {

    @ParameterizedTest
    @CsvSource({
        "ad_set_per_ad, 6, 5, 30",
        "two_per_angle, 6, 5, 12",
        "two_per_angle, 6, 1, 6",
        "one_per_angle, 6, 5, 6",
        "campaign_budget, 6, 5, 6",
        "creative_test, 6, 5, 6"
    })
    void takesSoManyAdSets(String word, long arms, int adsEach, long adSets) {
        assertThat(SetUp.of(word).adSets(arms, adsEach)).isEqualTo(adSets);
    }

    @Test
    void ofMetasCreativeTestTakesTwoToFiveAds() {
        assertThat(SetUp.CREATIVE_TEST.takes(1)).isFalse();
        assertThat(SetUp.CREATIVE_TEST.takes(2)).isTrue();
        assertThat(SetUp.CREATIVE_TEST.takes(5)).isTrue();
        assertThat(SetUp.CREATIVE_TEST.takes(6)).isFalse();
        assertThat(SetUp.AD_SET_PER_AD.takes(100)).isTrue();
    }

    @Test
    void isOneOfFive() {
        assertThat(SetUp.values()).hasSize(5);
        assertThatThrownBy(() -> SetUp.of("AD_SET_PER_AD")).isInstanceOf(IllegalArgumentException.class);
    }
}
