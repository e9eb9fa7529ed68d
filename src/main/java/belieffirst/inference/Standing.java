package belieffirst.inference;

/**
 * The standing of one arm among all.
 *
 * @param rate what is believed of its conversions per unit of exposure
 * @param best the probability that its rate is the highest
 * @param nearBest the probability that its cost per conversion is at most 1.1 times the lowest
 * @param expectedLoss E[highest rate] − E[its rate], as a share of the leader's mean rate: what choosing it would cost
 */
public record Standing(RateDensity rate, double best, double nearBest, double expectedLoss) {}
