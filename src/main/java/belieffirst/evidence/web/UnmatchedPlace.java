package belieffirst.evidence.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The place on the page of unmatched ads from which a form is sent, and to which it leads back.
 *
 * @param q what planned ads are searched by
 * @param aside whether it shows the ads that are ignored; null for no
 * @param cursor where the part of the list begins
 */
public record UnmatchedPlace(
        @Nullable String q,
        @Nullable Boolean aside,
        @Nullable String cursor) {

    static final String PAGE = "/results/unmatched";

    private static final int LONGEST_SEARCH = 100;

    public UnmatchedPlace(@Nullable String q, @Nullable Boolean aside, @Nullable String cursor) {
        this.q = q == null || q.length() <= LONGEST_SEARCH ? q : q.substring(0, LONGEST_SEARCH);
        this.aside = aside;
        this.cursor = cursor;
    }

    boolean showsIgnored() {
        return Boolean.TRUE.equals(aside);
    }

    UnmatchedPlace from(@Nullable String next) {
        return new UnmatchedPlace(q, aside, next);
    }

    /** What a form sends to mean this place. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        put(fields, "q", q);
        put(fields, "aside", showsIgnored() ? "true" : null);
        put(fields, "cursor", cursor);
        return fields;
    }

    String address() {
        var query = fields().entrySet().stream()
                .map(field -> field.getKey() + "=" + UriUtils.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? PAGE : PAGE + "?" + query;
    }

    private static void put(Map<String, String> fields, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            fields.put(name, value);
        }
    }
}
