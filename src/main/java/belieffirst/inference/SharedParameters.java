package belieffirst.inference;

/**
 * One setting of what all arms share: the spread inside of an arm (between ads and between ad sets), the spread between arms,
 * and their mean log rate as a grid point (which may lie outside the grid), with the logarithm of prior × likelihood.
 */
record SharedParameters(int spread, int tau, int mean, double logWeight) {}
