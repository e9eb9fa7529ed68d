package belieffirst.verdict.page;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.verdict.rule.Settings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AxisTests {

    @Test
    void beginsAtNothingAndHoldsTargetAndMaximum() {
        var axis = axis(30, 45);

        assertThat(axis.ticks()).startsWith(0.0).hasSizeLessThanOrEqualTo(7);
        assertThat(axis.top()).isGreaterThan(45);
        assertThat(axis.at(0)).isEqualTo("0.00%");
        assertThat(axis.at(axis.top() / 2)).isEqualTo("50.00%");
        assertThat(axis.width(0, axis.top() * 2)).isEqualTo("100.00%");
    }

    @Test
    void hasRoundTicksInMoney() {
        assertThat(axis(30, 45).ticks().stream().map(axis(30, 45)::label))
                .containsExactly("0", "10", "20", "30", "40", "50", "60");
        assertThat(axis(0.30, 0.45).label(0.1)).isEqualTo("0.10");
        assertThat(axis(3000, 4500).label(2000)).isEqualTo("2,000");
    }

    @Test
    void keepsLabelsInside() {
        assertThat(axis(30, 45).anchor(1)).isEqualTo("start");
        assertThat(axis(30, 45).anchor(30)).isEqualTo("middle");
        assertThat(axis(30, 45).anchor(60)).isEqualTo("end");
    }

    @Test
    void needsACostOrATarget() {
        assertThat(Axis.of(List.of(), null)).isEqualTo(Optional.empty());
    }

    private static Axis axis(double target, double most) {
        return Axis.of(List.of(), new Settings(target, most)).orElseThrow();
    }
}
