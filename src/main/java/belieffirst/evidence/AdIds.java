package belieffirst.evidence;

import org.jspecify.annotations.Nullable;

/** Ids of ads as files hold them: long numbers, which a spreadsheet shortens when it opens and saves them. */
final class AdIds {

    private AdIds() {}

    /** The id in a cell; null where there is none, or not all of it. */
    static @Nullable String read(String cell) {
        var text = cell;
        if (text.startsWith("=\"") && text.endsWith("\"") && text.length() > 3) {
            text = text.substring(2, text.length() - 1);
        } else if (text.startsWith("'")) {
            text = text.substring(1);
        }
        return text.length() <= 64 && !text.isEmpty() && isOfDigits(text) ? text : null;
    }

    private static boolean isOfDigits(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether a spreadsheet wrote the id as 1.2E+17, so that its last digits are lost. */
    static boolean isShortened(String cell) {
        return !cell.isEmpty() && cell.indexOf('+') > 0 && cell.matches("\\d([.,]\\d+)?[eE]\\+\\d{1,2}");
    }
}
