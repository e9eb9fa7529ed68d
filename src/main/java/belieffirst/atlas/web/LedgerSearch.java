package belieffirst.atlas.web;

import belieffirst.atlas.BeliefFilter;
import belieffirst.atlas.Outcome;
import belieffirst.kernel.Cursor;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filter of the list of beliefs, as an address gives it; unknown words filter nothing. */
public record LedgerSearch(
        @Nullable String status,
        @Nullable String brand,
        @Nullable String q,
        @Nullable String cursor) {

    private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    BeliefFilter filter(int limit) {
        return new BeliefFilter(
                Arrays.stream(Outcome.values())
                        .filter(outcome -> outcome.word().equals(status))
                        .findFirst()
                        .orElse(null),
                id(brand),
                q == null || q.isBlank() ? null : q.strip(),
                Cursor.of(cursor),
                limit);
    }

    static @Nullable UUID id(@Nullable String text) {
        return text != null && text.matches(ID) ? UUID.fromString(text) : null;
    }

    public String words() {
        return q == null ? "" : q;
    }

    public boolean narrows() {
        return isSaid(status) || isSaid(brand) || isSaid(q);
    }

    /** The address of the part of the same list that begins here. */
    public String from(String nextCursor) {
        var address = UriComponentsBuilder.fromPath("/beliefs");
        add(address, "status", status);
        add(address, "brand", brand);
        add(address, "q", q);
        return address.queryParam("cursor", nextCursor).encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (isSaid(value)) {
            address.queryParam(name, value);
        }
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
