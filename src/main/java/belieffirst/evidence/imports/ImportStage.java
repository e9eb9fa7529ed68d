package belieffirst.evidence.imports;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stage that an import has reached.
 *
 * @param progress of reading or keeping, from 0 to 100
 * @param trouble why it was refused; null when it was not
 * @param beatAt when whoever works on it was last heard of
 */
public record ImportStage(
        ImportState state, int progress, @Nullable String trouble, Instant beatAt) {}
