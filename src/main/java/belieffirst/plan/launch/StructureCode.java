package belieffirst.plan.launch;

import belieffirst.plan.compile.AdCode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of an ad set or a campaign, found again in any name: {@code WP~014~S~07~QX} is ad set 7 of plan WP-014, and
 * {@code WP~014~C~01~QX} its campaign. The last two characters are a check, as an ad's code has one. No ad's code looks like it.
 *
 * @param text upper-case letters, digits and tildes
 */
public record StructureCode(String text) {

    /** Where such a code stands in a name; letters of either case. What matches is a code only if its check is right. */
    public static final String PATTERN =
            "(?<![A-Z0-9~])([A-Z0-9]{1,4})~([0-9]{3,9})~([SC])~([0-9A-Z]{2,4})~([0-9A-Z]{2})(?![A-Z0-9~])";

    private static final Pattern IN_A_NAME = Pattern.compile(PATTERN, Pattern.CASE_INSENSITIVE);
    private static final int RADIX = 36;

    /** The code of an ad set of the plan with this key; it has the least number of the ads in it. */
    static StructureCode adSet(String planKey, int number) {
        return of(planKey, 'S', number);
    }

    static StructureCode campaign(String planKey) {
        return of(planKey, 'C', 1);
    }

    /** The first code in a name whose check is right. */
    public static Optional<StructureCode> in(String name) {
        return IN_A_NAME
                .matcher(AdCode.plain(name))
                .results()
                .map(found -> found.group().toUpperCase(Locale.ROOT))
                .filter(StructureCode::isWhole)
                .map(StructureCode::new)
                .findFirst();
    }

    @Override
    public String toString() {
        return text;
    }

    private static StructureCode of(String planKey, char kind, int number) {
        var counted = Integer.toString(number, RADIX).toUpperCase(Locale.ROOT);
        var body =
                "%s~%s~%s".formatted(planKey.replace('-', '~'), kind, counted.length() < 2 ? "0" + counted : counted);
        return new StructureCode(body + "~" + AdCode.check(body));
    }

    private static boolean isWhole(String code) {
        var cut = code.lastIndexOf('~');
        return AdCode.check(code.substring(0, cut)).equals(code.substring(cut + 1));
    }
}
