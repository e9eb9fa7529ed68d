package belieffirst.atlas;

import belieffirst.kernel.Cursor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A filter of the list of beliefs; null means any.
 *
 * @param words part of a belief's name or statement
 */
public record BeliefFilter(
        @Nullable Outcome outcome,
        @Nullable UUID brand,
        @Nullable String words,
        Cursor from,
        int limit) {}
