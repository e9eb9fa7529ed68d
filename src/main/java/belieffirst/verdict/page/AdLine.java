package belieffirst.verdict.page;

import belieffirst.plan.compile.CompiledAds;

/**
 * One ad of an angle or variant, with its results.
 *
 * @param ad its name, template and code, as it was compiled
 * @param seen how often it was seen
 * @param pause whether it spent so much without a conversion that it should be paused
 */
public record AdLine(CompiledAds.Ad ad, Figures figures, Frequency seen, boolean pause) {}
