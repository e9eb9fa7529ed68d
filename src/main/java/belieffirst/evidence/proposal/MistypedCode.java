package belieffirst.evidence.proposal;

import belieffirst.plan.compile.AdCode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text that looks like a code and is none: other signs stand for its tildes, or a character is wrong, missing or at another place.
 * The check of a code leaves only few codes that it may stand for.
 */
record MistypedCode(String text, Set<String> meant) {

    private static final Pattern ALIKE = Pattern.compile(
            "(?<![A-Z0-9])([A-Z0-9]{1,4})[~_\\-. ]([0-9OIL]{2,9})[~_\\-. ]([0-9A-Z]{1,4})[~_\\-. ]([0-9A-Z]{1,3})(?![A-Z0-9])",
            Pattern.CASE_INSENSITIVE);
    private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int MOST = 3;

    /** Those in a name, with the codes that each may stand for. */
    static Set<MistypedCode> in(String name) {
        return ALIKE.matcher(AdCode.plain(name))
                .results()
                .limit(MOST)
                .map(found -> new MistypedCode(
                        found.group(),
                        meant(Stream.of(1, 2, 3, 4).map(found::group).collect(Collectors.joining("~")))))
                .filter(code -> !code.meant.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> meant(String written) {
        var code = written.toUpperCase(Locale.ROOT);
        var cut = code.lastIndexOf('~');
        var body = code.substring(0, cut);
        return Stream.concat(Stream.of(code, body + "~" + AdCode.check(body)), changed(code))
                .filter(MistypedCode::checks)
                .filter(text -> AdCode.in(text)
                        .filter(found -> found.text().equals(text))
                        .isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether its check is right, which takes far less time than to see whether it is a code. */
    private static boolean checks(String text) {
        var cut = text.lastIndexOf('~');
        return cut > 0 && AdCode.check(text.substring(0, cut)).equals(text.substring(cut + 1));
    }

    /** All texts that differ from this one in one character, or in the order of two. */
    private static Stream<String> changed(String code) {
        return Stream.iterate(0, at -> at <= code.length(), at -> at + 1).flatMap(at -> {
            var before = code.substring(0, at);
            var after = code.substring(at);
            var typed = CHARACTERS.chars().mapToObj(each -> String.valueOf((char) each));
            var wider = typed.flatMap(each -> Stream.of(before + each + after, replaced(before, each, after)));
            return after.length() < 2
                    ? wider
                    : Stream.concat(wider, Stream.of(before + after.substring(1), before + swapped(after)));
        });
    }

    private static String replaced(String before, String character, String after) {
        return after.isEmpty() || after.startsWith("~") ? before + after : before + character + after.substring(1);
    }

    private static String swapped(String text) {
        return "" + text.charAt(1) + text.charAt(0) + text.substring(2);
    }
}
