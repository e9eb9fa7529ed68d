package belieffirst.wizard.list;

import belieffirst.verdict.list.PlanOrder;
import belieffirst.verdict.list.PlanSort;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The address of a list of plans: from its beginning, from the middle, or in another order. */
public record PlanAddress(PlanListing listing, PlanSearch search) {

    /** From its beginning. */
    public String here() {
        return with(fields());
    }

    /** The part after this place. */
    public String after(@Nullable String place) {
        return at("cursor", place);
    }

    /** The part before this place. */
    public String before(@Nullable String place) {
        return at("before", place);
    }

    /** Sorted by this column; the other way round where it is sorted by it already. */
    public String sortedBy(PlanSort column) {
        var order = order();
        var descends = order.sort() == column ? !order.descending() : column.beginsDescending();
        return at("sort", (descends ? "-" : "") + column.word());
    }

    PlanOrder order() {
        return order(sortedAs()).or(() -> order(listing.latest())).orElseThrow();
    }

    private Optional<PlanOrder> order(String word) {
        var descends = word.startsWith("-");
        return PlanSort.of(descends ? word.substring(1) : word)
                .map(column -> new PlanOrder(column, descends, search.goesBack()));
    }

    /** The order in a word: a column, with a minus before it for the largest first. */
    public String sortedAs() {
        var sort = search.sort();
        return sort == null || sort.isBlank() ? listing.latest() : sort;
    }

    /** Whether it is sorted by this column, for who does not see arrows; null if it is not. */
    public @Nullable String sorted(PlanSort column) {
        var order = order();
        return order.sort() != column ? null : order.descending() ? "descending" : "ascending";
    }

    /** What a form sends to mean the same list. */
    public Map<String, String> fields() {
        var fields = new LinkedHashMap<>(search.fields());
        if (!sortedAs().equals(listing.latest())) {
            fields.put("sort", sortedAs());
        }
        return fields;
    }

    /** Whether it is another list than everybody's first one. */
    public boolean isOwn() {
        return !fields().isEmpty();
    }

    private String at(String field, @Nullable String value) {
        var fields = new LinkedHashMap<>(fields());
        if (value != null) {
            fields.put(field, value);
        }
        return with(fields);
    }

    private String with(Map<String, String> fields) {
        var query = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + UriUtils.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? listing.path() : listing.path() + "?" + query;
    }
}
