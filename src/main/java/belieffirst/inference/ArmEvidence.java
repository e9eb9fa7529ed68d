package belieffirst.inference;

import belieffirst.inference.function.VectorSums;
import java.util.ArrayList;
import java.util.List;

/** The likelihood of every arm at every spread between ads and between ad sets, on one grid. */
final class ArmEvidence {

    final Grid grid;
    final int arms;

    /** How many spreads there are: each of those between ads with each of those between ad sets. */
    final int spreads;

    private final SpreadPrior adSets;
    private final List<List<AdSetLikelihood>> byAdSet = new ArrayList<>();
    private final Likelihood[][] bySpread;
    private final double[][] information;

    ArmEvidence(List<Arm> arms, Prior prior) {
        this.grid = Grid.around(arms, prior);
        this.arms = arms.size();
        this.adSets = SpreadPrior.betweenAdSets(arms);
        this.spreads = SpreadPrior.CV.size() * adSets.size();
        this.bySpread = new Likelihood[spreads][this.arms];
        this.information = new double[spreads][this.arms];
        for (var cv = 0; cv < SpreadPrior.CV.size(); cv++) {
            byAdSet.add(new ArrayList<>());
        }
        for (var arm = 0; arm < this.arms; arm++) {
            for (var cv = 0; cv < SpreadPrior.CV.size(); cv++) {
                fill(arms.get(arm).adSets(), arm, cv);
            }
        }
    }

    private void fill(List<AdSetCounts> ofArm, int arm, int cv) {
        var shape = SpreadPrior.CV.shape(cv);
        for (var i = 0; i < adSets.size(); i++) {
            information[cv * adSets.size() + i][arm] = information(ofArm, shape, adSets.value(i));
        }
        var likelihoods = likelihoods(ofArm, shape);
        byAdSet.get(cv).addAll(likelihoods);
        bySpread[cv * adSets.size()][arm] = Likelihood.ofLogs(sum(likelihoods));
        for (var i = 1; i < adSets.size(); i++) {
            bySpread[cv * adSets.size() + i][arm] = Likelihood.ofAdSets(likelihoods, i, grid.points);
        }
    }

    /** Where no ad set shows an effect of its own, all ads are as if in one. */
    private List<AdSetLikelihood> likelihoods(List<AdSetCounts> ofArm, double shape) {
        var apart = adSets.size() > 1
                ? ofArm
                : List.of(new AdSetCounts(
                        ofArm.stream().flatMap(adSet -> adSet.ads().stream()).toList(), true));
        return apart.stream()
                .map(adSet -> new AdSetLikelihood(adSet, shape, grid, adSets))
                .toList();
    }

    private double[] sum(List<AdSetLikelihood> likelihoods) {
        var logs = new double[grid.points];
        likelihoods.forEach(each -> VectorSums.add(logs, each.logs, 0, logs.length));
        return logs;
    }

    /** The ad sets of all arms, given the spread between ads. */
    List<AdSetLikelihood> adSets(int cv) {
        return byAdSet.get(cv);
    }

    Likelihood[] likelihoods(int spread) {
        return bySpread[spread];
    }

    double weight(int spread) {
        return SpreadPrior.CV.weight(spread / adSets.size()) * adSets.weight(spread % adSets.size());
    }

    /** The squared coefficient of variation between ads. */
    double cvSquared(int spread) {
        return 1 / SpreadPrior.CV.shape(spread / adSets.size());
    }

    /** The sum over arms of the logarithms of their largest likelihoods. */
    double logPeaks(int spread) {
        var sum = 0.0;
        for (var likelihood : bySpread[spread]) {
            sum += likelihood.logPeak;
        }
        return sum;
    }

    /** About how wide the posterior of the arms' mean log rate is, given the spreads: its standard deviation. */
    double widthOfMean(int spread, int tau, Prior prior) {
        var precision = 1 / (prior.sd() * prior.sd());
        for (var ofArm : information[spread]) {
            precision += 1 / (SpreadPrior.TAU.value(tau) * SpreadPrior.TAU.value(tau) + 1 / ofArm);
        }
        return 1 / StrictMath.sqrt(precision);
    }

    /** The narrowest posterior of an arm's log rate, given the spreads: about its standard deviation. */
    double narrowest(int spread, int tau) {
        var most = 0.0;
        for (var ofArm : information[spread]) {
            most = Math.max(most, ofArm);
        }
        return 1 / StrictMath.sqrt(most + 1 / (SpreadPrior.TAU.value(tau) * SpreadPrior.TAU.value(tau)));
    }

    /** Fisher's information on an arm's log rate at the pooled rate: ad sets add theirs up, each less what its own effect hides. */
    private double information(List<AdSetCounts> ofArm, double shape, double sd) {
        var rate = StrictMath.exp(grid.logRate(grid.middle));
        var sum = 0.0;
        for (var adSet : ofArm) {
            var ofAds = NegativeBinomial.information(adSet.ads(), shape, rate);
            sum += adSet.shared() ? ofAds : 1 / (1 / ofAds + sd * sd);
        }
        return sum;
    }
}
