package belieffirst.plan.launch;

import belieffirst.kernel.Refusal;
import belieffirst.plan.compile.CompiledAds;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
        return new AdNamePattern(text);
    }

    /** The parts as a sentence lists them. */
    public static String listed() {
        return PARTS.stream().map("{%s}"::formatted).collect(Collectors.joining(", "));
    }

    /** The name of an ad. */
    String name(CompiledAds.Ad ad, Map<String, String> plan) {
        var whole = filled(ad, plan, Integer.MAX_VALUE);
        for (var most = LONGEST / 4; whole.length() > LONGEST && most > 0; most /= 2) {
            whole = filled(ad, plan, most);
        }
        return whole.length() > LONGEST ? ad.code() : whole;
    }

    /** What stands before an empty part goes with it, so that no separator stands alone. */
    private String filled(CompiledAds.Ad ad, Map<String, String> plan, int most) {
        var filled = new StringBuilder();
        var end = 0;
        for (var part : PART.matcher(text).results().toList()) {
            var value = part(part, ad, plan, most);
            if (!value.isEmpty()) {
                filled.append(filled.isEmpty() && end > 0 ? "" : text.substring(end, part.start()))
                        .append(value);
            }
            end = part.end();
        }
        return filled.append(text.substring(end)).toString().strip();
    }

    private static String part(MatchResult part, CompiledAds.Ad ad, Map<String, String> plan, int most) {
        var value = switch (part.group(1)) {
            case "code" -> ad.code();
            case "angle" -> ad.angle();
            case "variant" -> ad.cell();
            case "template" -> ad.template();
            default -> plan.getOrDefault(part.group(1), "");
        };
        return part.group(1).equals("code") ? value : cut(value.replace('|', '/'), most);
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
