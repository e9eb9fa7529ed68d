package belieffirst.evidence.export;

import org.jspecify.annotations.Nullable;

/** Ids of ads as files hold them: long numbers, which a spreadsheet shortens when it opens and saves them. */
final class AdIds {

    /** A spreadsheet keeps so many digits of a number. */
    private static final int SPREADSHEET_DIGITS = 15;

    private AdIds() {}

    /** The id in a cell; null where there is none, or not all of it. */
    static @Nullable String read(String cell) {
        var text = cell;
        if (text.startsWith("=\"") && text.endsWith("\"") && text.length() > 3) {
            text = text.substring(2, text.length() - 1);
        } else if (text.startsWith("'")) {
            text = text.substring(1);
        }
        return text.length() <= 64 && !text.isEmpty() && isOfDigits(text) && !isZeroed(text) ? text : null;
    }

    private static boolean isOfDigits(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether a spreadsheet wrote the id as 1.2E+17, or with zeros for all but fifteen digits, so that its last ones are lost. */
    static boolean isShortened(String cell) {
        return isZeroed(cell)
                || ((cell.indexOf('E') > 0 || cell.indexOf('e') > 0)
                        && cell.matches("\\d([.,٫]\\d+)?[eE]\\+?\\d{1,2}"));
    }

    private static boolean isZeroed(String text) {
        if (text.length() <= SPREADSHEET_DIGITS || !isOfDigits(text)) {
            return false;
        }
        for (var i = SPREADSHEET_DIGITS; i < text.length(); i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }
}
