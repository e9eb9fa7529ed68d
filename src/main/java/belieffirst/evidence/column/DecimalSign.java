package belieffirst.evidence.column;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The decimal sign of an export: a point, a comma, or, as far as its cells show, none. */
public enum DecimalSign {
    POINT('.'),
    COMMA(','),
    NONE('\0');

    /** Number cells of workbooks have no locale; this sign, which Unicode names the decimal separator, is one in any. */
    static final char OF_WORKBOOKS = '\u066B';

    private final char sign;

    DecimalSign(char sign) {
        this.sign = sign;
    }

    /** What one number gives away of it: only a sign that cannot separate thousands. */
    public static DecimalSign shownBy(String written) {
        var cell = Amounts.bare(written);
        var point = cell.lastIndexOf('.');
        var comma = cell.lastIndexOf(',');
        var last = Math.max(point, comma);
        if (last < 0) {
            return NONE;
        }
        var seen = point > comma ? POINT : COMMA;
        var other = seen == POINT ? comma : point;
        var repeated = cell.indexOf(cell.charAt(last)) != last;
        if (repeated) {
            return seen == POINT ? COMMA : POINT;
        }
        return other >= 0 || !separatesThousands(cell, last) ? seen : NONE;
    }

    private static boolean separatesThousands(String cell, int sign) {
        var before = digits(cell, 0, sign);
        return digits(cell, sign + 1, cell.length()) == 3 && before >= 1 && before <= 3 && firstDigit(cell) != '0';
    }

    private static int digits(String cell, int from, int to) {
        var digits = 0;
        for (var i = from; i < to; i++) {
            if (Character.isDigit(cell.charAt(i))) {
                digits++;
            }
        }
        return digits;
    }

    private static char firstDigit(String cell) {
        for (var i = 0; i < cell.length(); i++) {
            if (Character.isDigit(cell.charAt(i))) {
                return cell.charAt(i);
            }
        }
        return '0';
    }

    /** Reads a number written in this way; null for one that is not. Currency signs, letters and separators are passed over. */
    @Nullable
    public BigDecimal read(String cell) {
        var plain = plain(Amounts.bare(cell));
        return plain == null ? null : new BigDecimal(plain);
    }

    /** The number as a machine writes it; null for a cell that holds none. */
    private @Nullable String plain(String cell) {
        var text = new StringBuilder(cell.length());
        var parts = 0;
        for (var i = 0; i < cell.length(); i++) {
            var character = cell.charAt(i);
            if (character >= '0' && character <= '9') {
                text.append(character);
            } else if ((character == sign || character == OF_WORKBOOKS) && parts++ == 0) {
                text.append('.');
            } else if (character == '-' && text.isEmpty()) {
                text.append(character);
            } else if (!isPassedOver(character)) {
                return null;
            }
        }
        return parts > 1 || !isNumber(text) ? null : text.toString();
    }

    private static boolean isNumber(StringBuilder text) {
        return !text.isEmpty()
                && Character.isDigit(text.charAt(text.length() - 1))
                && (Character.isDigit(text.charAt(0)) || text.charAt(0) == '-');
    }

    private boolean isPassedOver(char character) {
        return switch (character) {
            case '.', ',' -> character != sign;
            case ' ', '\u00A0', '\u202F', '\'', '’' -> true;
            default -> false;
        };
    }
}
