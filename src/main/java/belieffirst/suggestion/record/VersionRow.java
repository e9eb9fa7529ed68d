package belieffirst.suggestion.record;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The figures of one version of a prompt, asked of one model. */
public record VersionRow(String kind, String version, String model, Fates fates, Took took) {

    /** Of the ideas that were decided on, how many in a hundred were taken; null while none was. */
    public @Nullable Integer acceptance() {
        var decided = fates.added() + fates.edited() + fates.refused() + fates.ignored();
        return decided == 0 ? null : Math.round(100f * (fates.added() + fates.edited()) / decided);
    }

    /** The numbers of ideas by fate. */
    public record Fates(int added, int edited, int refused, int ignored, int open, int leftOut) {}

    /**
     * The number, tokens, cost and time of a version's requests.
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
