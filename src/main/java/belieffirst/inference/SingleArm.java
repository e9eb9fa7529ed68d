package belieffirst.inference;

/** A single arm: nothing to borrow from others, so that only the log rate and the spread between ads are summed over. */
final class SingleArm {

    final double[] density = new double[Grid.POINTS];
    final double cvSquared;
    final double logMarginal;

    SingleArm(ArmEvidence evidence, Prior prior) {
        var highest = Double.NEGATIVE_INFINITY;
        for (var cv = 0; cv < SpreadPrior.CV.size(); cv++) {
            highest = Math.max(highest, evidence.logPeaks(cv));
        }
        double total = 0, squares = 0;
        for (var cv = 0; cv < SpreadPrior.CV.size(); cv++) {
            var weight = SpreadPrior.CV.weight(cv) * StrictMath.exp(evidence.logPeaks(cv) - highest);
            var mass = add(evidence.likelihoods(cv)[0], evidence.grid, prior, weight);
            total += mass;
            squares += mass / SpreadPrior.CV.shape(cv);
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
