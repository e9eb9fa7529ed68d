package belieffirst.wizard.hub;

import belieffirst.kernel.Cursor;
import belieffirst.plan.PlanFilter;
import belieffirst.plan.Status;
import belieffirst.plan.layer.Phase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filter of the list of plans, as an address gives it; unknown words filter nothing. */
public record PlanSearch(
        @Nullable String brand,
        @Nullable String phase,
        @Nullable String status,
        @Nullable String q,
        @Nullable String archived,
        @Nullable String cursor) {

    PlanFilter filter(int limit) {
        return new PlanFilter(
                new PlanFilter.Subject(isId(brand) ? UUID.fromString(brand) : null, null, null),
                phase != null && phase.matches("[1-6]") ? Phase.of(Integer.parseInt(phase)) : null,
                status != null && status.matches("draft|ready|running|completed") ? Status.of(status) : null,
                q,
                showsArchived(),
                Cursor.of(cursor),
                limit);
    }

    public boolean showsArchived() {
        return "true".equals(archived);
    }

    public boolean narrows() {
        return isSaid(brand) || isSaid(phase) || isSaid(status) || isSaid(q) || showsArchived();
    }

    /** The address of the part of the same list that begins here. */
    public String from(String nextCursor) {
        var address = UriComponentsBuilder.fromPath("/plans");
        add(address, "brand", brand);
        add(address, "phase", phase);
        add(address, "status", status);
        add(address, "q", q);
        add(address, "archived", archived);
        return address.queryParam("cursor", nextCursor).encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (isSaid(value)) {
            address.queryParam(name, value);
        }
    }

    private static boolean isId(@Nullable String text) {
        return text != null && text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }

    private static boolean isSaid(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
