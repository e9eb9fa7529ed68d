package belieffirst.catalog;

import belieffirst.library.Entry;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is known of a product, in one list each, wherever a system keeps it.
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
        String offer,
        Rules rules) {

    /** Reads both columns of benefits: either may be the filled one. */
    public static ProductFacts of(Entry product) {
        return new ProductFacts(
                product.text("name"),
                product.text("target_audience"),
                merged(product.list("benefits"), product.list("key_benefits")),
                merged(product.list("key_problems_solved"), List.of()),
                merged(product.list("unique_selling_points"), List.of()),
                product.text("current_offer"),
                new Rules(
                        product.list("prohibited_claims"),
                        product.list("banned_terms"),
                        product.text("required_disclaimers"),
                        product.text("guarantee")));
    }

    private static List<String> merged(List<String> some, List<String> others) {
        var seen = new TreeMap<String, String>();
        return Stream.concat(some.stream(), others.stream())
                .filter(text -> seen.putIfAbsent(text.toLowerCase(Locale.ROOT), text) == null)
                .toList();
    }

    /**
     * What may and may not be said of a product.
     *
     * @param guarantee the empty text when there is none, and then no ad may mention one
     */
    public record Rules(
            List<String> prohibitedClaims, List<String> bannedTerms, String disclaimers, String guarantee) {}
}
