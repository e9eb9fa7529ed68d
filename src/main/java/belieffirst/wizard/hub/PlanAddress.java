package belieffirst.wizard.hub;

import belieffirst.verdict.list.PlanSort;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** Addresses of the list of plans: from its beginning, from the middle, or in another order. */
public final class PlanAddress {

    private PlanAddress() {}

    /** From its beginning. */
    public static String of(PlanSearch search) {
        return with(search.fields());
    }

    /** The part after this place. */
    public static String after(PlanSearch search, String place) {
        return at(search, "cursor", place);
    }

    /** The part before this place. */
    public static String before(PlanSearch search, String place) {
        return at(search, "before", place);
    }

    /** Sorted by this column; the other way round where it is sorted by it already. */
    public static String sortedBy(PlanSearch search, PlanSort column) {
        var order = search.order();
        var descends = order.sort() == column ? !order.descending() : column.beginsDescending();
        return at(search, "sort", (descends ? "-" : "") + column.word());
    }

    private static String at(PlanSearch search, String field, String value) {
        var fields = new LinkedHashMap<>(search.fields());
        fields.put(field, value);
        return with(fields);
    }

    private static String with(Map<String, String> fields) {
        var query = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + UriUtils.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/plans" : "/plans?" + query;
    }
}
