package belieffirst.catalog;

import belieffirst.library.Entry;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The facts of a product, in one list each, wherever a system keeps them.
 *
 * @param offer what its record says of the current offer, or the empty text
 * @param rules what may and may not be said of it
 */
public record ProductFacts(
        String name,
        String audience,
        List<String> benefits,
        List<String> problems,
        List<String> uniqueSellingPoints,
        List<String> ingredients,
        String offer,
        Rules rules) {

    /** Reads both columns of benefits: either may be the filled one. */
    static ProductFacts of(JsonNode row) {
        return new ProductFacts(
                row.path("name").asString(""),
                row.path("target_audience").asString(""),
                merged(texts(row, "benefits"), texts(row, "key_benefits")),
                merged(texts(row, "key_problems_solved"), List.of()),
                merged(texts(row, "unique_selling_points"), List.of()),
                texts(row, "key_ingredients"),
                row.path("current_offer").asString(""),
                new Rules(
                        texts(row, "prohibited_claims"),
                        texts(row, "banned_terms"),
                        row.path("required_disclaimers").asString(""),
                        row.path("guarantee").asString("")));
    }

    private static List<String> texts(JsonNode row, String column) {
        return Entry.texts(row.path(column));
    }

    private static List<String> merged(List<String> some, List<String> others) {
        var seen = new TreeMap<String, String>();
        return Stream.concat(some.stream(), others.stream())
                .filter(text -> seen.putIfAbsent(text.toLowerCase(Locale.ROOT), text) == null)
                .toList();
    }

    /**
     * The rules on what may and may not be said of a product.
     *
     * @param guarantee the empty text when there is none, and then no ad may mention one
     */
    public record Rules(
            List<String> prohibitedClaims, List<String> bannedTerms, String disclaimers, String guarantee) {}
}
