package belieffirst.suggestion.fact;

import belieffirst.plan.layer.Awareness;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The rows that a request is about: what is not chosen yet is null; the angle is the one that a plan tests alone. */
public record RequestContext(
        @Nullable ObjectNode brand,
        @Nullable ObjectNode product,
        @Nullable ObjectNode offer,
        @Nullable ObjectNode persona,
        @Nullable ObjectNode job,
        @Nullable Awareness awareness,
        @Nullable ObjectNode angle) {

    public static @Nullable UUID id(@Nullable ObjectNode row) {
        return row == null ? null : UUID.fromString(row.path("id").asString(""));
    }

    /** A row's name; empty for what is not chosen. */
    public static String name(@Nullable ObjectNode row) {
        return row == null ? "" : row.path("name").asString("");
    }
}
