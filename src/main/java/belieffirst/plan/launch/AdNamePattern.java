package belieffirst.plan.launch;

import belieffirst.kernel.Refusal;
import belieffirst.plan.compile.AdCode;
import belieffirst.plan.compile.CompiledAds;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A pattern that ads are named by, such as {@code {date} {persona} | {angle} | {template} | {code}}. The code stays whole where a
 * name would be longer than Meta takes.
 *
 * @param text any text with parts in braces
 */
public record AdNamePattern(String text) {

    /** What ads are called unless an organization says otherwise. */
    public static final AdNamePattern USUAL = new AdNamePattern("{plan} | {angle} | {variant} | {template} | {code}");

    /** The names in braces that a pattern may hold. */
    public static final List<String> PARTS =
            List.of("plan", "angle", "variant", "persona", "template", "format", "date", "code");

    /** Meta takes longer names of ads and campaigns, but shows and searches no more than these. */
    static final int LONGEST = 400;

    static final int LONGEST_OF_AN_AD_SET = 100;

    private static final AdCode SAMPLE = new AdCode("WP~014~07~" + AdCode.check("WP~014~07"));
    private static final int LONGEST_PATTERN = 200;
    private static final Pattern PART = Pattern.compile("\\{([a-z]*)}");

    /** Refuses a pattern without the code, or with a part that nobody knows. */
    public static AdNamePattern typed(String text) {
        var parts = PART.matcher(text).results().map(part -> part.group(1)).toList();
        if (!parts.contains("code")
                || text.length() > LONGEST_PATTERN
                || text.lines().count() > 1) {
            throw refused("A pattern is one line of up to 200 characters, and holds {code}.");
        }
        if (!Set.copyOf(PARTS).containsAll(parts)) {
            throw refused("A pattern takes %s.".formatted(listed()));
        }
        var pattern = new AdNamePattern(text);
        if (!pattern.keepsCodesApart()) {
            throw refused("Put a space or a sign such as | on both sides of {code}, so that it can be read.");
        }
        return pattern;
    }

    /** Whether a code is found in each name, whichever other parts are empty. */
    private boolean keepsCodesApart() {
        return IntStream.range(0, 1 << PARTS.size()).allMatch(there -> {
            var name = filled(
                    part -> part.equals("code") ? SAMPLE.text() : (there >> PARTS.indexOf(part) & 1) == 1 ? "x1x" : "");
            return AdCode.in(name).filter(SAMPLE::equals).isPresent();
        });
    }

    /** The parts as a sentence lists them. */
    public static String listed() {
        return PARTS.stream().map("{%s}"::formatted).collect(Collectors.joining(", "));
    }

    /** The name of an ad. */
    String name(CompiledAds.Ad ad, Map<String, String> plan) {
        var whole = filled(part -> part(part, ad, plan, Integer.MAX_VALUE));
        for (var most = LONGEST / 4; whole.length() > LONGEST && most > 0; most /= 2) {
            var limit = most;
            whole = filled(part -> part(part, ad, plan, limit));
        }
        return whole.length() > LONGEST ? ad.code() : whole;
    }

    /** What stands before an empty part goes with it, so that no separator stands alone; two parts are never glued by that. */
    private String filled(UnaryOperator<String> value) {
        var filled = new StringBuilder();
        var left = "";
        var end = 0;
        for (var part : PART.matcher(text).results().toList()) {
            var between = text.substring(end, part.start());
            var said = value.apply(part.group(1));
            if (said.isEmpty()) {
                left = left.isEmpty() ? between : left;
            } else {
                var separator = between.isBlank() && !left.isEmpty() ? left : between;
                filled.append(filled.isEmpty() && end > 0 ? "" : separator).append(said);
                left = "";
            }
            end = part.end();
        }
        var rest = text.substring(end);
        return filled.append(rest.isBlank() ? "" : left.isBlank() ? rest : left + rest.strip())
                .toString()
                .strip();
    }

    private static String part(String part, CompiledAds.Ad ad, Map<String, String> plan, int most) {
        var value = switch (part) {
            case "code" -> ad.code();
            case "angle" -> ad.angle();
            case "variant" -> ad.cell();
            case "template" -> ad.template();
            default -> plan.getOrDefault(part, "");
        };
        return part.equals("code") ? value : cut(value.replace('|', '/'), most);
    }

    /** At most so many characters, none of them half. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).strip();
    }

    private static Refusal.Invalid refused(String sentence) {
        return new Refusal.Invalid(Map.of("ad_name_pattern", sentence));
    }
}
