package belieffirst.plan.compile;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code of an ad, given before the ad exists and found again in any name: {@code WP~014~07~QX} is the seventh ad of plan
 * WP-014. The last two characters are a check by ISO 7064 MOD 1271-36, so a mistyped code is not taken for another ad's.
 *
 * @param text upper-case letters, digits and tildes, at most 24
 */
public record AdCode(String text) {

    /** Where a code stands in an ad's name; letters of either case. What matches is a code only if its check is right. */
    public static final String PATTERN =
            "(?<![A-Z0-9~])([A-Z0-9]{1,4})~([0-9]{3,9})~([0-9A-Z]{2,4})~([0-9A-Z]{2})(?![A-Z0-9~])";

    private static final Pattern IN_A_NAME = Pattern.compile(PATTERN, Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_TILDES = Pattern.compile("[\u02DC\u2053\u223C\u223D\u301C\uFF5E]");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MODULUS = 1271;
    private static final int RADIX = 36;

    /** The code of the n-th ad (from 1) of the plan with this key. */
    static AdCode of(String planKey, int number) {
        var counted = Integer.toString(number, RADIX).toUpperCase(Locale.ROOT);
        var body = planKey.replace('-', '~') + "~" + (counted.length() < 2 ? "0" + counted : counted);
        return new AdCode(body + "~" + check(body));
    }

    /** The first code in an ad's name whose check is right. */
    public static Optional<AdCode> in(String adName) {
        return IN_A_NAME
                .matcher(plain(adName))
                .results()
                .map(found -> found.group().toUpperCase(Locale.ROOT))
                .filter(AdCode::isWhole)
                .map(AdCode::new)
                .findFirst();
    }

    /**
     * A text as codes are written: with plain letters, digits and tildes, and without what no eye can see. Keyboards and chat
     * programs write others in their place; the check tells whether a code was meant.
     */
    public static String plain(String text) {
        if (text.chars().allMatch(character -> character < 128)) {
            return text;
        }
        var tildes = OTHER_TILDES.matcher(text).replaceAll("~");
        return INVISIBLE
                .matcher(Normalizer.normalize(tildes, Normalizer.Form.NFKC))
                .replaceAll("");
    }

    /** The key of the plan that the ad belongs to. */
    public String planKey() {
        var parts = parts();
        return parts.group(1) + "-" + parts.group(2);
    }

    /** Which ad of the plan it is, from 1. */
    public int number() {
        return Integer.parseInt(parts().group(3), RADIX);
    }

    @Override
    public String toString() {
        return text;
    }

    private Matcher parts() {
        var matcher = IN_A_NAME.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException("Not a code: " + text);
        }
        return matcher;
    }

    private static boolean isWhole(String code) {
        var cut = code.lastIndexOf('~');
        return check(code.substring(0, cut)).equals(code.substring(cut + 1));
    }

    /** ISO 7064 MOD 1271-36: two check characters over the upper-case letters and digits of a code; tildes do not count. */
    public static String check(String body) {
        var sum = 0;
        for (var character : body.replace("~", "").toCharArray()) {
            sum = (sum + CHARACTERS.indexOf(character)) * RADIX % MODULUS;
        }
        var check = (MODULUS + 1 - sum * RADIX % MODULUS) % MODULUS;
        return "" + CHARACTERS.charAt(check / RADIX) + CHARACTERS.charAt(check % RADIX);
    }
}
