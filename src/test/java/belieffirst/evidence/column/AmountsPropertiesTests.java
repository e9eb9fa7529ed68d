package belieffirst.evidence.column;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Seeds;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Amounts of any size, as any export writes them. */
class AmountsPropertiesTests {

    private static final List<Character> THOUSANDS_BESIDE_POINT = List.of(',', ' ', '\u00A0', '\u202F', '\'', '’');
    private static final List<Character> THOUSANDS_BESIDE_COMMA = List.of('.', ' ', '\u00A0', '\u202F', '\'', '’');
    private static final List<String> CURRENCIES =
            List.of("%s", "$%s", "%s €", "USD %s", "%s USD", "R$ %s", "£%s", "%s kr");
    private static final String ANYTHING = "0123456789.,-'’ \u00A0()$€EeUSD%x\u066B\u2212日";

    @Test
    void areReadAsTheyWereMeant() {
        Seeds.each(5_000, random -> {
            var sign = random.nextBoolean() ? DecimalSign.POINT : DecimalSign.COMMA;
            var amount = BigDecimal.valueOf(random.nextLong(10_000_000_000L), random.nextInt(5));
            var written = written(amount, sign, random);

            assertThat(sign.read(written)).as(written).isEqualByComparingTo(amount);
        });
    }

    @Test
    void neverGiveAwayTheOtherSign() {
        Seeds.each(5_000, random -> {
            var sign = random.nextBoolean() ? DecimalSign.POINT : DecimalSign.COMMA;
            var written =
                    written(BigDecimal.valueOf(random.nextLong(10_000_000_000L), random.nextInt(5)), sign, random);

            assertThat(DecimalSign.shownBy(written)).as(written).isIn(sign, DecimalSign.NONE);
        });
    }

    @Test
    void ofWorkbooksAreTheSameInAnyLocale() {
        Seeds.each(5_000, random -> {
            var value = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(12) - 3);
            var written = random.nextBoolean() ? value.toString() : value.toPlainString();

            for (var sign : DecimalSign.values()) {
                assertThat(sign.read(Cells.ofWorkbook(written))).as(written).isEqualByComparingTo(value);
            }
        });
    }

    @Test
    void areNumbersOrNothing() {
        Seeds.each(20_000, random -> {
            var cell = Seeds.text(random, ANYTHING, 20);

            for (var sign : DecimalSign.values()) {
                var number = sign.read(cell);
                assertThat(number == null || number.precision() <= cell.length())
                        .as(cell)
                        .isTrue();
            }
            assertThat(DecimalSign.shownBy(cell)).isNotNull();
        });
    }

    private static String written(BigDecimal amount, DecimalSign sign, Random random) {
        var symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        var isPoint = sign == DecimalSign.POINT;
        symbols.setDecimalSeparator(isPoint ? '.' : ',');
        var thousands = isPoint ? THOUSANDS_BESIDE_POINT : THOUSANDS_BESIDE_COMMA;
        symbols.setGroupingSeparator(thousands.get(random.nextInt(thousands.size())));
        var format = new DecimalFormat(amount.scale() == 0 ? "#,##0" : "#,##0." + "0".repeat(amount.scale()), symbols);
        format.setGroupingUsed(random.nextBoolean());
        return CURRENCIES.get(random.nextInt(CURRENCIES.size())).formatted(format.format(amount));
    }
}
