package belieffirst.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.postgresql.util.ByteConverter;

class CopyFieldsTests {

    private final CopyFields fields = new CopyFields(64);

    @Test
    void writeMoneyAsPostgresReadsIt() {
        assertThat(read("99999999999999.9999")).isEqualByComparingTo("99999999999999.9999");
        assertThat(read("0.0001")).isEqualByComparingTo("0.0001");
        assertThat(read("10000")).isEqualByComparingTo("10000");
        assertThat(read("-12.5")).isEqualByComparingTo("-12.5");
        assertThat(read("0")).isEqualByComparingTo("0");
    }

    @Test
    void keepFourDigitsBehindThePoint() {
        assertThat(read("79.812345678")).isEqualByComparingTo("79.8123");
        assertThat(read("0.00005")).isEqualByComparingTo("0.0001");
        assertThat(read("9999.99999")).isEqualByComparingTo("10000");
    }

    private BigDecimal read(String amount) {
        fields.money(new BigDecimal(amount));
        var written = fields.take();
        return (BigDecimal) ByteConverter.numeric(Arrays.copyOfRange(written, Integer.BYTES, written.length));
    }
}
