package belieffirst.library;

import java.text.Normalizer;
import java.util.Locale;

/** Names as addresses can carry them. */
final class Slugs {

    private Slugs() {}

    /** Lower-case, without accents, words joined by hyphens; the fallback for a name that leaves nothing. */
    static String of(String name, String fallback) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        var slug = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.isEmpty()
                ? fallback
                : slug.substring(0, Math.min(slug.length(), 80)).replaceAll("-$", "");
    }
}
