package belieffirst.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "30 | 30",
                "30.00 | 30.00",
                "$45 | 45",
                "Fr. 45 | 45",
                "45 € | 45",
                "1'025.50 | 1025.50",
                "1’025.50 | 1025.50",
                "1,025.50 | 1025.50",
                "1.025,50 | 1025.50",
                "1 025,50 | 1025.50",
                "1,025 | 1025",
                "1.234.567 | 1234567",
                "45,5 | 45.5",
                "USD 12.50 | 12.50",
                "1,234,567.89 | 1234567.89",
                "R$ 99,90 | 99.90"
            })
    void readsAnAmountAsPeopleTypeIt(String typed, BigDecimal amount) {
        assertThat(Money.typed(typed)).contains(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-5", "$-5", "1.2.3", "1,02,03", "12,3456", "five", "1e9", "12345678901", "5 or 6", "30.005"
            })
    void readsNoAmountIntoAnythingElse(String typed) {
        assertThat(Money.typed(typed)).isEmpty();
    }
}
