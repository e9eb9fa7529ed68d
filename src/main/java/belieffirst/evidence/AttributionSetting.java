package belieffirst.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which purchases count, in one form whatever vocabulary it came in: an export's, in any language, or the API's. */
final class AttributionSetting {

    /** A number of days, and what it follows: 7-day click, 7d_click, 7 días después del clic. */
    private static final Pattern PART =
            Pattern.compile("(\\d{1,2})[^\\d]*?(engag\\w*|einbind|interac\\w*|エンゲージ|click|clic\\w*|cliq\\w*|klick|クリック"
                    + "|view|ver\\b|vista|visuali\\w*|vue|affich\\w*|impress\\w*|anzeige|anseh\\w*|ビュー|表示)");

    private AttributionSetting() {}

    /** The same text for the same setting; what is not understood stays as it is, and a dash says nothing. */
    static String of(String text) {
        if (Cells.saysNothing(text.strip())) {
            return "";
        }
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var parts = new TreeSet<String>();
        var found = PART.matcher(plain);
        while (found.find()) {
            parts.add("%s-day %s".formatted(found.group(1), kind(found.group(2))));
        }
        return parts.isEmpty() ? text.strip() : String.join(" or ", parts.descendingSet());
    }

    private static String kind(String word) {
        if (word.matches("(engag|einbind|interac|エンゲージ).*")) {
            return "engaged view";
        }
        return word.matches("(cli|klick|クリック).*") ? "click" : "view";
    }
}
