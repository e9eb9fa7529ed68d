package belieffirst.evidence.column;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Names of months in the languages of exports that name them, short or in full. */
final class MonthNames {

    private static final List<List<String>> BEGINNINGS = List.of(
            List.of("jan", "ene"),
            List.of("feb", "fev"),
            List.of("mar", "maer", "mrz"),
            List.of("apr", "abr", "avr"),
            List.of("may", "mai"),
            List.of("jun", "juin"),
            List.of("jul", "juil"),
            List.of("aug", "ago", "aou"),
            List.of("sep", "set"),
            List.of("oct", "okt", "out"),
            List.of("nov"),
            List.of("dec", "dic", "dez"));

    private MonthNames() {}

    /** From 1; 0 for what names no month. */
    static int of(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        for (var month = 0; month < BEGINNINGS.size(); month++) {
            if (BEGINNINGS.get(month).stream().anyMatch(plain::startsWith)) {
                return month + 1;
            }
        }
        return 0;
    }
}
