package belieffirst.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The methods of engine.json that the engine does not use, but is compared with: so we know that we compute them rightly. */
class OtherVectorsTests {

    private static final Vectors VECTORS = Vectors.of("engine.json");

    static Stream<Vectors.Row> rows() {
        return VECTORS.rows().stream()
                .filter(row -> !EngineVectorsTests.METHODS.contains(row.method())
                        || row.method().equals("e_holm_and_e_bh"));
    }

    @Test
    void leavesNoRowOut() {
        assertThat(VECTORS.rows()).hasSize(38);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void holds(Vectors.Row row) {
        switch (row.method()) {
            case "p_best_and_expected_loss_beta" -> holdsBest(row, Independent.shares(betas(row)));
            case "p_best_and_expected_loss_gamma" -> holdsBest(row, Independent.rates(gammas(row)));
            case "gamma_cpa_interval" -> holdsInterval(row);
            case "beta_binomial_mle_and_eb_shrinkage" -> holdsBetaBinomial(row);
            case "gamma_poisson_mle_and_eb_shrinkage" -> holdsGammaPoisson(row);
            case "multinomial_dirichlet_e_value" -> holdsDirichlet(row);
            case "two_arm_beta_binomial_bayes_factor" -> holdsTwoArms(row);
            case "poisson_rate_gamma_mixture_e_value" -> holdsPoissonMixture(row);
            case "gaussian_mixture_sprt" -> holdsSprt(row);
            case "posterior_odds_threshold" -> holdsOdds(row);
            case "positive_part_james_stein" -> holdsJamesStein(row);
            case "e_holm_and_e_bh" -> row.holds("e_bh_rejected", benjaminiHochberg(row));
            default -> throw new AssertionError("nobody computes " + row.method());
        }
    }

    private static void holdsBest(Vectors.Row row, Independent who) {
        row.holds("p_best", who.best());
        row.holds("p_second", who.second());
        row.holds("expected_max", who.expectedMax());
        row.holds("expected_loss", who.expectedLoss());
    }

    private static void holdsInterval(Vectors.Row row) {
        var rate = GammaDistribution.of(row.number("shape"), 1 / row.number("rate"));
        var tail = (1 - row.number("level")) / 2;
        var low = rate.inverseCumulativeProbability(tail);
        var middle = rate.inverseCumulativeProbability(0.5);
        var high = rate.inverseSurvivalProbability(tail);
        row.holds("rate_quantiles", low, middle, high);
        row.holds("cpa_lower", 1 / high);
        row.holds("cpa_median", 1 / middle);
        row.holds("cpa_upper", 1 / low);
        row.holds("mean_cpa", row.number("rate") / (row.number("shape") - 1));
    }

    private static void holdsBetaBinomial(Vectors.Row row) {
        int[] successes = row.counts("successes"), trials = row.counts("trials");
        var fit = BetaBinomial.fit(successes, trials);
        row.holdsRelatively("alpha", "alpha_beta_relative", fit.alpha());
        row.holdsRelatively("beta", "alpha_beta_relative", fit.beta());
        row.holds("mean", fit.mean());
        row.holds("rho", fit.rho());
        row.holds("loglik", fit.logLikelihood(successes, trials));
        row.holds(
                "posterior_means",
                IntStream.range(0, trials.length)
                        .mapToDouble(i -> (fit.alpha() + successes[i]) / (fit.alpha() + fit.beta() + trials[i]))
                        .toArray());
    }

    private static void holdsGammaPoisson(Vectors.Row row) {
        var ads = EngineVectorsTests.ads(row);
        var fit = GammaPoisson.fit(ads);
        row.holdsRelatively("rate", "rate_shape_relative", fit.rate());
        row.holdsRelatively("shape", "rate_shape_relative", fit.shape());
        row.holds("cv_between_ads", fit.cv());
        row.holds("loglik", fit.logLikelihood(ads));
        row.holds("posterior_ad_rates", ads.stream().mapToDouble(fit::rateOf).toArray());
    }

    private static void holdsDirichlet(Vectors.Row row) {
        var logE = DirichletMultinomial.logE(
                row.counts("counts"), row.numbers("exposure_share"), row.number("concentration"));
        row.holds("log_e", logE);
        row.holds("p", Math.min(1, StrictMath.exp(-logE)));
    }

    private static void holdsTwoArms(Vectors.Row row) {
        double s = row.number("s1"), n = row.number("n1"), t = row.number("s2"), m = row.number("n2");
        row.holds(
                "log_bf",
                BetaBinomial.logBeta(s + 1, n - s + 1)
                        + BetaBinomial.logBeta(t + 1, m - t + 1)
                        - BetaBinomial.logBeta(s + t + 1, n + m - s - t + 1));
    }

    private static void holdsPoissonMixture(Vectors.Row row) {
        var mixture = new PoissonMixture(
                row.input("conversions").asInt(),
                row.number("spend"),
                row.number("prior_shape"),
                row.number("prior_rate"));
        row.holds("log_e_two_sided", mixture.logE(row.number("null_rate")));
        row.holds("log_e_greater", mixture.logEOfGreater(row.number("null_rate")));
        var rates = mixture.confidenceSequence(row.number("alpha"));
        row.holds("confidence_sequence_rate", rates);
        row.holdsWithin("confidence_sequence_cpa", 1e-6, 1 / rates[1], 1 / rates[0]);
    }

    private static void holdsSprt(Vectors.Row row) {
        double d = row.number("difference"),
                v = row.number("variance_of_difference"),
                m = row.number("mixture_variance");
        row.holds("log_e", 0.5 * StrictMath.log(v / (v + m)) + m * d * d / (2 * v * (v + m)));
        var half = StrictMath.sqrt(
                2 * v * (v + m) / m * (0.5 * StrictMath.log((v + m) / v) - StrictMath.log(row.number("alpha"))));
        row.holds("half_width", half);
        row.holds("interval", d - half, d + half);
    }

    private static void holdsOdds(Vectors.Row row) {
        double alpha = row.number("alpha"), others = row.number("K") - 1;
        row.holds("kill_when_p_best_below", alpha / (others + alpha));
        row.holds("promote_when_p_best_above", 1 / (1 + alpha));
    }

    private static void holdsJamesStein(Vectors.Row row) {
        var means = row.numbers("means");
        var variance = row.numbers("variances")[0];
        var mean = Arrays.stream(means).average().orElseThrow();
        var squares = Arrays.stream(means).map(x -> (x - mean) * (x - mean)).sum();
        var shrink = Math.min(1, (means.length - 3) * variance / squares);
        row.holds(
                "means",
                Arrays.stream(means).map(x -> mean + (1 - shrink) * (x - mean)).toArray());
        row.holds(
                "variances",
                Arrays.stream(means)
                        .map(x -> (1 - shrink) * variance
                                + shrink * variance / means.length
                                + 2 * shrink * shrink * (x - mean) * (x - mean) / (means.length - 3))
                        .toArray());
    }

    private static double[] benjaminiHochberg(Vectors.Row row) {
        var e = row.numbers("e");
        var order = IntStream.range(0, e.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> e[i]).reversed())
                .toList();
        var rejected = 0;
        for (var k = 1; k <= e.length; k++) {
            rejected = e[order.get(k - 1)] >= e.length / (row.number("alpha") * k) ? k : rejected;
        }
        return order.subList(0, rejected).stream().mapToDouble(i -> i).sorted().toArray();
    }

    private static List<BetaDistribution> betas(Vectors.Row row) {
        return StreamSupport.stream(row.input("posteriors").spliterator(), false)
                .map(each -> BetaDistribution.of(
                        each.get("alpha").asDouble(), each.get("beta").asDouble()))
                .toList();
    }

    private static List<GammaDistribution> gammas(Vectors.Row row) {
        return StreamSupport.stream(row.input("posteriors").spliterator(), false)
                .map(each -> GammaDistribution.of(
                        each.get("shape").asDouble(), 1 / each.get("rate").asDouble()))
                .toList();
    }
}
