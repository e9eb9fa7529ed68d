package belieffirst.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FractionTests {

    @Test
    void letsEachTwoLevelsMeet() {
        int[] levels = {5, 3, 4, 3, 4, 2};
        var chosen = Fraction.of(levels);

        assertThat(chosen).hasSizeBetween(20, 30);
        for (var one = 0; one < levels.length; one++) {
            for (var other = one + 1; other < levels.length; other++) {
                int first = one, second = other;
                assertThat(chosen.stream()
                                .map(each -> each[first] * 10 + each[second])
                                .distinct())
                        .hasSize(levels[one] * levels[other]);
            }
        }
    }
}
