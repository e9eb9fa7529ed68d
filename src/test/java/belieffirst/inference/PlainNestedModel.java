package belieffirst.inference;

import belieffirst.inference.evalue.CommonRate;
import java.util.Arrays;
import java.util.List;

/**
 * The nested model as one would write it down: every node of a full grid, every point, nothing left out and nothing
 * reused. Slow; the engine is held against it.
 */
final class PlainNestedModel {

    private static final int MEANS = 281;

    private final List<Arm> arms;
    private final double[] rates = new double[Grid.POINTS];
    private final double centre;
    private final Prior prior;

    final double[] best;
    final double[] nearBest;
    final double[] meanRate;
    double weightOfAll;
    double cvSquared;

    PlainNestedModel(List<Arm> arms, Prior prior) {
        this.arms = arms;
        this.prior = prior;
        this.centre = Grid.around(arms).logRate(Grid.MIDDLE);
        this.best = new double[arms.size()];
        this.nearBest = new double[arms.size()];
        this.meanRate = new double[arms.size()];
        for (var i = 0; i < Grid.POINTS; i++) {
            rates[i] = Math.exp(logRate(i));
        }
        for (var cv = 0; cv < SpreadPrior.CV.size(); cv++) {
            var likelihoods = likelihoods(SpreadPrior.CV.shape(cv));
            for (var tau = 0; tau < SpreadPrior.TAU.size(); tau++) {
                for (var mean = 0; mean < MEANS; mean++) {
                    add(cv, tau, prior.logRate() + prior.sd() * (mean - MEANS / 2) * 10 / MEANS, likelihoods);
                }
            }
        }
        for (var arm = 0; arm < arms.size(); arm++) {
            best[arm] /= weightOfAll;
            nearBest[arm] /= weightOfAll;
            meanRate[arm] /= weightOfAll;
        }
        cvSquared /= weightOfAll;
    }

    private double logRate(int point) {
        return centre + (point - Grid.POINTS / 2) * Grid.STEP;
    }

    private double[][] likelihoods(double shape) {
        var likelihoods = new double[arms.size()][Grid.POINTS];
        for (var arm = 0; arm < arms.size(); arm++) {
            for (var i = 0; i < Grid.POINTS; i++) {
                likelihoods[arm][i] =
                        Math.exp(CommonRate.logLikelihood(arms.get(arm).ads(), shape, logRate(i)));
            }
        }
        return likelihoods;
    }

    private void add(int cv, int tau, double mean, double[][] likelihoods) {
        var count = arms.size();
        var mass = new double[count][Grid.POINTS];
        var weight = SpreadPrior.CV.weight(cv)
                * SpreadPrior.TAU.weight(tau)
                * prior.density(mean)
                * (prior.sd() * 10 / MEANS);
        for (var arm = 0; arm < count; arm++) {
            var sum = 0.0;
            for (var i = 0; i < Grid.POINTS; i++) {
                mass[arm][i] = Grid.STEP
                        * NormalKernel.density(logRate(i) - mean, SpreadPrior.TAU.value(tau))
                        * likelihoods[arm][i];
                sum += mass[arm][i];
            }
            for (var i = 0; i < Grid.POINTS; i++) {
                mass[arm][i] /= sum;
            }
            weight *= sum;
        }
        if (weight > 0) {
            add(mass, weight, weight * SpreadPrior.CV.value(cv) * SpreadPrior.CV.value(cv));
        }
    }

    private void add(double[][] mass, double weight, double weightedSquare) {
        weightOfAll += weight;
        cvSquared += weightedSquare;
        var below = Arrays.stream(mass).map(PlainNestedModel::below).toArray(double[][]::new);
        for (var arm = 0; arm < arms.size(); arm++) {
            for (var i = 0; i < Grid.POINTS; i++) {
                if (mass[arm][i] > 0) {
                    best[arm] += weight * mass[arm][i] * othersBelow(below, arm, i);
                    nearBest[arm] += weight * mass[arm][i] * othersBelow(below, arm, i + Math.log(1.1) / Grid.STEP);
                    meanRate[arm] += weight * mass[arm][i] * rates[i];
                }
            }
        }
    }

    /** Half of a point's own mass lies below it. */
    private static double[] below(double[] mass) {
        var below = new double[mass.length];
        var sum = 0.0;
        for (var i = 0; i < mass.length; i++) {
            below[i] = sum + mass[i] / 2;
            sum += mass[i];
        }
        return below;
    }

    /** Between points in a straight line. */
    private static double othersBelow(double[][] below, int arm, double position) {
        var left = Math.min((int) position, Grid.POINTS - 2);
        var product = 1.0;
        for (var other = 0; other < below.length; other++) {
            var there = below[other][left] + (position - left) * (below[other][left + 1] - below[other][left]);
            product *= other == arm ? 1 : Math.min(there, 1);
        }
        return product;
    }
}
