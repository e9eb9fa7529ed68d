package belieffirst.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en-GB; 1,234,567.50; -1,000; 999; 9 Nov 2026",
                "en-US; 1,234,567.50; -1,000; 999; Nov 9, 2026",
                "de-DE; 1.234.567,50; -1.000; 999; 09.11.2026",
                "de-CH; 1’234’567.50; -1’000; 999; 09.11.2026",
                "fr-FR; 1\u202F234\u202F567,50; -1\u202F000; 999; 09/11/2026",
                "sv-SE; 1\u00A0234\u00A0567,50; -1\u00A0000; 999; 2026-11-09",
                "unknown; 1,234,567.50; -1,000; 999; 9 Nov 2026"
            })
    void writeNumbersAndDays(String word, String amount, String negative, String small, String day) {
        var formats = Formats.of(word);

        assertThat(formats.number("1234567.50")).isEqualTo(amount);
        assertThat(formats.number("-1000")).isEqualTo(negative);
        assertThat(formats.number("999")).isEqualTo(small);
        assertThat(formats.day(LocalDate.of(2026, 11, 9))).isEqualTo(day);
    }

    @Test
    void areThoseOfTheReaderAloneAndOnlyWhileSomethingIsMadeForThem() throws Exception {
        var amount = new BigDecimal("1234.5");

        assertThat(Formats.of(() -> Formats.GERMAN).call(() -> Money.said(amount)))
                .isEqualTo("1.234,50");
        assertThat(Money.said(amount)).isEqualTo("1,234.50");
    }
}
