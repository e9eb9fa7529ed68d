package belieffirst.inference;

/**
 * One setting of what all arms share: the spread between ads, the spread between arms, and their mean log rate as a grid
 * point (which may lie outside the grid), with the logarithm of prior × likelihood.
 */
record SharedParameters(int cv, int tau, int mean, double logWeight) {}
