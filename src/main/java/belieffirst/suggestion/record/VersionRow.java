package belieffirst.suggestion.record;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What one version of a prompt brought in, asked of one model. */
public record VersionRow(String kind, String version, String model, Fates fates, Took took) {

    /** Of the ideas that were decided on, how many in a hundred were taken; null while none was. */
    public @Nullable Integer acceptance() {
        var decided = fates.added() + fates.edited() + fates.refused() + fates.ignored();
        return decided == 0 ? null : Math.round(100f * (fates.added() + fates.edited()) / decided);
    }

    /** How many ideas met which fate. */
    public record Fates(int added, int edited, int refused, int ignored, int open, int leftOut) {}

    /**
     * What they took.
     *
     * @param cost in dollars; null when not all of it is known
     * @param seconds a request takes on average
     */
    public record Took(
            int requests,
            long inputTokens,
            long outputTokens,
            @Nullable BigDecimal cost,
            double seconds) {}
}
