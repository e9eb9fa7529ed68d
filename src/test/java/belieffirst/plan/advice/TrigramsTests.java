package belieffirst.plan.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Dice coefficient of letter trigrams, counted by hand. */
class TrigramsTests {

    @ParameterizedTest
    @CsvSource({
        "Joint pain,joint   PAIN!,1",
        "'','',0",
        "'',cat,0",
        "cat,dog,0",
        "cat,cab,0.333333",
        "aaaa,aa,0.8",
        "猫が好き,猫が嫌い,0.25"
    })
    void say(String one, String other, double likeness) {
        assertThat(Trigrams.of(one).likeness(Trigrams.of(other))).isCloseTo(likeness, within(1e-6));
        assertThat(Trigrams.of(other).likeness(Trigrams.of(one))).isCloseTo(likeness, within(1e-6));
    }
}
