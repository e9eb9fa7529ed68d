package belieffirst.plan;

import belieffirst.kernel.Cursor;
import belieffirst.plan.layer.Phase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the list of plans; null means any.
 *
 * @param words part of a plan's name or key
 * @param archived the archived ones instead of the others
 */
public record PlanFilter(
        Subject subject,
        @Nullable Phase phase,
        @Nullable Status status,
        @Nullable String words,
        boolean archived,
        Cursor from,
        int limit) {

    /** The subject that plans must have; null means any. */
    public record Subject(
            @Nullable UUID brand,
            @Nullable UUID product,
            @Nullable UUID persona) {}
}
