package belieffirst.plan.run;

import org.jspecify.annotations.Nullable;

/**
 * The report of an ad maker on one ad.
 *
 * @param adId its id where it runs, or null while it has none
 * @param url where it can be seen, or null
 */
public record AdReport(
        AdState state, @Nullable String adId, @Nullable String url) {}
