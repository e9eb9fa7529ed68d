package belieffirst.inference;

/** A single arm: nothing to borrow from others, so that only the log rate and the spreads inside of it are summed over. */
final class SingleArm {

    final double[] density;
    final double cvSquared;
    final double logMarginal;

    SingleArm(ArmEvidence evidence, Prior prior) {
        density = new double[evidence.grid.points];
        var highest = Double.NEGATIVE_INFINITY;
        for (var spread = 0; spread < evidence.spreads; spread++) {
            highest = Math.max(highest, evidence.logPeaks(spread));
        }
        double total = 0, squares = 0;
        for (var spread = 0; spread < evidence.spreads; spread++) {
            var weight = evidence.weight(spread) * StrictMath.exp(evidence.logPeaks(spread) - highest);
            var mass = add(evidence.likelihoods(spread)[0], evidence.grid, prior, weight);
            total += mass;
            squares += mass * evidence.cvSquared(spread);
        }
        cvSquared = squares / total;
        logMarginal = highest + StrictMath.log(total);
    }

    private double add(Likelihood likelihood, Grid grid, Prior prior, double weight) {
        var sum = 0.0;
        for (var i = likelihood.from; i < likelihood.to; i++) {
            var mass = weight * Grid.STEP * prior.density(grid.logRate(i)) * likelihood.values[i];
            density[i] += mass;
            sum += mass;
        }
        return sum;
    }
}
