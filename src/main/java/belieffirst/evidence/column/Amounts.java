package belieffirst.evidence.column;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The amounts of money in cells, of which only the number is wanted: a currency's sign or letters make no difference. */
public final class Amounts {

    private static final String CURRENCY =
            "(?:[A-Z]{3}|[A-Z]{0,3}\\p{Sc}|kr\\.?|zł|Kč|Ft|SFr\\.?|Fr\\.?|RM|Rp\\.?|Rs\\.?|lei|TL|円|元|원)";
    private static final Pattern BEFORE = Pattern.compile("^([-(]?)\\s*" + CURRENCY + "\\s*(?=[-\\d(])");
    private static final Pattern BEHIND = Pattern.compile("(?<=[\\d)])\\s*" + CURRENCY + "(?=\\)?$)");
    private static final Pattern IN_BRACKETS = Pattern.compile("^\\((.*)\\)$");
    private static final Pattern CODE = Pattern.compile("(?<![A-Z])[A-Z]{3}(?![A-Z])");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\p{Cf}]+");

    private Amounts() {}

    /** The number alone, as it was written. */
    static String bare(String cell) {
        if (isPlain(cell)) {
            return cell;
        }
        var spaced = SPACES.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
        var before = BEFORE.matcher(spaced.replace('\u2212', '-')).replaceFirst("$1");
        var number = BEHIND.matcher(before).replaceFirst("");
        return IN_BRACKETS.matcher(number).replaceFirst("-$1");
    }

    /** The letters of a currency that stand beside an amount; null without any. */
    public static @Nullable String currency(String cell) {
        if (isPlain(cell)) {
            return null;
        }
        var found = CODE.matcher(cell);
        return found.find() ? found.group() : null;
    }

    private static boolean isPlain(String cell) {
        for (var i = 0; i < cell.length(); i++) {
            var character = cell.charAt(i);
            if ("0123456789.,-".indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }
}
