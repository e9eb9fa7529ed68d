package belieffirst.evidence.column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The headers that Ads Manager writes in six languages, however they are capitalised, accented or punctuated. */
final class Headers {

    private static final Pattern CURRENCY = Pattern.compile("\\s*\\(([A-Z]{3})\\)\\s*$");
    /** Each has a file in columns; where two columns of a file say the same, the language that stands first is meant. */
    static final List<String> LANGUAGES = List.of("en", "es", "pt", "fr", "de", "ja");

    static final String NOT_KNOWN = "not_known";

    private static final Map<String, Known> KNOWN = load();

    private Headers() {}

    /** What a header names; empty for one that we do not know. */
    static Optional<Known> of(String header) {
        var folded = KNOWN.get(fold(header));
        return Optional.ofNullable(folded == null ? KNOWN.get(fold(withoutCurrency(header))) : folded);
    }

    /** The currency at the end of a header, as in Amount spent (USD). */
    static @Nullable String currency(String header) {
        var found = CURRENCY.matcher(plain(header));
        return found.find() ? found.group(1) : null;
    }

    private static String withoutCurrency(String header) {
        return CURRENCY.matcher(plain(header)).replaceFirst("");
    }

    private static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC);
    }

    static String fold(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, Known> load() {
        var known = new HashMap<String, Known>();
        columns().forEach((word, aliases) -> {
            var column = ExportColumn.valueOf(word.toUpperCase(Locale.ROOT));
            for (var rank = 0; rank < aliases.size(); rank++) {
                known.putIfAbsent(fold(aliases.get(rank)), new Known(column, rank));
            }
        });
        return Map.copyOf(known);
    }

    /** The names of each column in all languages, in their order. */
    private static Map<String, List<String>> columns() {
        var columns = new LinkedHashMap<String, List<String>>();
        for (var language : LANGUAGES) {
            var words = words(language);
            words.remove(NOT_KNOWN);
            words.forEach((column, headers) ->
                    columns.computeIfAbsent(column, _ -> new ArrayList<>()).addAll(headers));
        }
        return columns;
    }

    /** The names of the columns in one language; {@value #NOT_KNOWN} lists the columns without a known name. */
    static Map<String, List<String>> words(String language) {
        try (var file = Headers.class.getResourceAsStream("/columns/%s.json".formatted(language))) {
            return new JsonMapper().readValue(file, new TypeReference<LinkedHashMap<String, List<String>>>() {});
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * A header that we know.
     *
     * @param rank where two columns say the same, the one of lower rank is meant
     */
    record Known(ExportColumn column, int rank) {}
}
