package belieffirst.inference;

import java.util.Arrays;
import java.util.List;

/**
 * The nested model as one would write it down: every node of a full grid, every point, ad sets' effects summed one by one,
 * nothing left out and nothing reused. Slow; the engine is held against it.
 */
final class PlainNestedModel {

    private static final int MEANS = 101;
    private static final double STEP = 0.01;
    private static final int POINTS = 801;

    /** An ad set's effect runs from −6 to 6 standard deviations in so many steps each. */
    private static final int EFFECTS = 24;

    private static final double[] AD_SET_SDS = {0, 0.1, 0.2, 0.3};

    private final List<Arm> arms;
    private final double[] rates = new double[POINTS];
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
        this.centre = Arm.pooledLogRate(arms);
        this.best = new double[arms.size()];
        this.nearBest = new double[arms.size()];
        this.meanRate = new double[arms.size()];
        for (var i = 0; i < POINTS; i++) {
            rates[i] = Math.exp(logRate(i));
        }
        for (var cv = 0; cv < SpreadPrior.CV.size(); cv++) {
            addAll(cv);
        }
        for (var arm = 0; arm < arms.size(); arm++) {
            best[arm] /= weightOfAll;
            nearBest[arm] /= weightOfAll;
            meanRate[arm] /= weightOfAll;
        }
        cvSquared /= weightOfAll;
    }

    private void addAll(int cv) {
        var together = arms.stream()
                .flatMap(arm -> arm.adSets().stream())
                .anyMatch(each -> each.ads().size() > 1);
        var total = Arrays.stream(AD_SET_SDS).map(PlainNestedModel::halfNormal).sum();
        for (var sd : together ? AD_SET_SDS : new double[] {0}) {
            var likelihoods = likelihoods(SpreadPrior.CV.shape(cv), sd);
            for (var tau = 0; tau < SpreadPrior.TAU.size(); tau++) {
                for (var mean = 0; mean < MEANS; mean++) {
                    var at = prior.logRate() + prior.sd() * (mean - MEANS / 2) * 10 / MEANS;
                    add(cv, tau, at, together ? halfNormal(sd) / total : 1, likelihoods);
                }
            }
        }
    }

    private static double halfNormal(double sd) {
        return Math.exp(-0.5 * sd * sd / (0.2 * 0.2));
    }

    private double logRate(int point) {
        return centre + (point - POINTS / 2) * STEP;
    }

    private double[][] likelihoods(double shape, double sd) {
        var likelihoods = new double[arms.size()][POINTS];
        for (var arm = 0; arm < arms.size(); arm++) {
            Arrays.fill(likelihoods[arm], 1);
            for (var adSet : arms.get(arm).adSets()) {
                for (var i = 0; i < POINTS; i++) {
                    likelihoods[arm][i] *= likelihood(adSet.ads(), shape, sd, logRate(i));
                }
            }
        }
        return likelihoods;
    }

    /** The mean over the ad set's effect. */
    private static double likelihood(List<AdCounts> ads, double shape, double sd, double logRate) {
        if (sd == 0) {
            return Math.exp(NegativeBinomial.logLikelihood(ads, shape, logRate));
        }
        double sum = 0, weights = 0;
        for (var i = -EFFECTS; i <= EFFECTS; i++) {
            var effect = 6.0 * i / EFFECTS;
            var weight = Math.exp(-0.5 * effect * effect);
            sum += weight * Math.exp(NegativeBinomial.logLikelihood(ads, shape, logRate + effect * sd));
            weights += weight;
        }
        return sum / weights;
    }

    private void add(int cv, int tau, double mean, double ofAdSets, double[][] likelihoods) {
        var count = arms.size();
        var mass = new double[count][POINTS];
        var weight = ofAdSets
                * SpreadPrior.CV.weight(cv)
                * SpreadPrior.TAU.weight(tau)
                * prior.density(mean)
                * (prior.sd() * 10 / MEANS);
        for (var arm = 0; arm < count; arm++) {
            var sum = 0.0;
            for (var i = 0; i < POINTS; i++) {
                mass[arm][i] = STEP
                        * NormalKernel.density(logRate(i) - mean, SpreadPrior.TAU.value(tau))
                        * likelihoods[arm][i];
                sum += mass[arm][i];
            }
            for (var i = 0; i < POINTS; i++) {
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
            for (var i = 0; i < POINTS; i++) {
                if (mass[arm][i] > 0) {
                    best[arm] += weight * mass[arm][i] * othersBelow(below, arm, i);
                    nearBest[arm] += weight * mass[arm][i] * othersBelow(below, arm, i + Math.log(1.1) / STEP);
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
        var left = Math.min((int) position, POINTS - 2);
        var product = 1.0;
        for (var other = 0; other < below.length; other++) {
            var there = below[other][left] + (position - left) * (below[other][left + 1] - below[other][left]);
            product *= other == arm ? 1 : Math.min(there, 1);
        }
        return product;
    }
}
