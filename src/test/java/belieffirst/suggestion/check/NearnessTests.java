package belieffirst.suggestion.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NearnessTests {

    @ParameterizedTest(name = "“{0}” and “{1}”: {2}")
    @CsvFileSource(resources = "/suggestion/nearness.csv", numLinesToSkip = 1, delimiter = '|')
    void tellsWhatIsSaidAlreadyFromWhatIsNew(String one, String other, boolean near) {
        var nearness = Nearness.of(one, other);

        assertThat(nearness >= Nearness.NEAR).as("%.2f", nearness).isEqualTo(near);
        assertThat(Nearness.of(other, one)).isEqualTo(nearness);
    }

    @Test
    void goesFromNothingInCommonToTheSameWords() {
        assertThat(Nearness.of("Stairs hurt first.", "stairs hurt first")).isEqualTo(1);
        assertThat(Nearness.of("Stairs hurt.", "")).isZero();
        assertThat(Nearness.of("Wool", "Milk")).isZero();
    }
}
