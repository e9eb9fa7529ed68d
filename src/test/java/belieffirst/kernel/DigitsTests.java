package belieffirst.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTests {

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                7,
                999,
                1_000,
                12_345,
                999_999,
                1_000_000,
                -1,
                -999,
                -1_000,
                -123_456,
                Long.MAX_VALUE,
                Long.MIN_VALUE
            })
    void standApartByThousandsAsTheFormatterWritesThem(long number) {
        assertThat(Digits.grouped(number)).isEqualTo(String.format(Locale.ROOT, "%,d", number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.005",
                "0.0049",
                "1.005",
                "999.995",
                "1234.5",
                "-0.5",
                "-1234567.891",
                "1E+3",
                "100000000000"
            })
    void areThoseOfAnAmountAsTheFormatterWritesThem(String amount) {
        assertThat(Money.said(new BigDecimal(amount)))
                .isEqualTo(String.format(Locale.ROOT, "%,.2f", new BigDecimal(amount)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.125, 2.675, 17.185, 1e9, -3.14159, 123456.785, 1e-9})
    void areThoseOfAnEstimateAsTheFormatterWritesThem(double amount) {
        assertThat(Money.said(amount)).isEqualTo(String.format(Locale.ROOT, "%,.2f", amount));
    }

    @Test
    void sayThatAnEstimateHasNoEnd() {
        assertThat(Money.said(Double.POSITIVE_INFINITY)).isEqualTo("Infinity");
    }
}
