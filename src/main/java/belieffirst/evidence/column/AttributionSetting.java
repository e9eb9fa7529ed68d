package belieffirst.evidence.column;

import java.text.Normalizer;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The purchases that count, in one form whatever vocabulary they came in: an export's, in any language, or the API's. */
public final class AttributionSetting {

    private static final String KIND = "(engag\\w*|einbind|interac\\w*|エンゲージ|click|clic\\w*|cliq\\w*|klick|クリック"
            + "|view|ver\\b|vista|visuali\\w*|vue|affich\\w*|impress\\w*|anzeige|anseh\\w*|ビュー|表示)";

    /** A number of days, and what it follows: 7-day click, 7d_click, 7 días después del clic. */
    private static final Pattern DAYS_FIRST = Pattern.compile("(?<days>\\d{1,2})[^\\d]*?(?<kind>" + KIND + ")");

    /** The same the other way about: clic de 7 días, clic sous 7 jours. */
    private static final Pattern KIND_FIRST = Pattern.compile("(?<kind>" + KIND + ")[^\\d]*?(?<days>\\d{1,2})");

    private AttributionSetting() {}

    /** The same text for the same setting; what is not understood stays as it is, and a dash says nothing. */
    public static String of(String text) {
        if (Cells.saysNothing(text.strip())) {
            return "";
        }
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var parts = new TreeSet<String>();
        var found = (KIND_FIRST.matcher(plain).lookingAt() ? KIND_FIRST : DAYS_FIRST).matcher(plain);
        while (found.find()) {
            parts.add("%s-day %s".formatted(found.group("days"), kind(found.group("kind"))));
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
