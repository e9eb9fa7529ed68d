package belieffirst.inference;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.inference.evalue.Certificate;
import belieffirst.inference.evalue.Holm;
import belieffirst.inference.formula.OrderValue;
import belieffirst.inference.formula.ZeroSales;
import belieffirst.inference.planning.DetectableRatio;
import belieffirst.inference.planning.ErrorRates;
import belieffirst.inference.planning.OptimalSpendPerAd;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every number of engine.json that the engine computes; {@link OtherVectorsTests} has the methods it is compared with. */
class EngineVectorsTests {

    /** What a grid of 401 points is allowed to be off. */
    private static final double GRID = 1e-4;

    static final List<String> METHODS = List.of(
            "hierarchical_gamma_poisson_reference",
            "universal_inference_e_value_angles_differ",
            "gamma_poisson_marginal_loglik",
            "e_holm_and_e_bh",
            "ads_per_angle_planner",
            "optimal_conversions_per_ad",
            "zero_conversion_kill_rule_error",
            "gamma_gamma_order_value");

    private static final Vectors VECTORS = Vectors.of("engine.json");

    static Stream<Vectors.Row> rows() {
        return VECTORS.rows().stream().filter(row -> METHODS.contains(row.method()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void holds(Vectors.Row row) {
        switch (row.method()) {
            case "hierarchical_gamma_poisson_reference" -> holdsNestedModel(row);
            case "universal_inference_e_value_angles_differ" -> holdsCertificate(row);
            case "gamma_poisson_marginal_loglik" -> holdsLikelihood(row);
            case "e_holm_and_e_bh" -> holdsHolm(row);
            case "ads_per_angle_planner" -> holdsPlanner(row);
            case "optimal_conversions_per_ad" -> holdsDepth(row);
            case "zero_conversion_kill_rule_error" ->
                row.holds(
                        "p_zero_conversions_when_on_target",
                        ZeroSales.probability(row.number("spend_in_target_cpas"), row.number("ad_cv")));
            default -> holdsOrderValue(row);
        }
    }

    private static void holdsNestedModel(Vectors.Row row) {
        var posterior = NestedModel.posterior(arms(row), Prior.ofSeveralArms(row.number("target_cpa")));
        var standings = posterior.standings();
        row.holdsWithin(
                "p_best", GRID, standings.stream().mapToDouble(Standing::best).toArray());
        row.holdsWithin(
                "posterior_mean_rate",
                GRID,
                standings.stream().mapToDouble(each -> each.rate().mean()).toArray());
        row.holdsWithin("expected_max_rate", GRID, posterior.highestRate());
        row.holdsWithin(
                "expected_loss",
                GRID,
                standings.stream()
                        .mapToDouble(
                                each -> posterior.highestRate() - each.rate().mean())
                        .toArray());
        row.holdsWithin("log_marginal_H1", GRID, posterior.logMarginal());
        row.holdsWithin(
                "p_rate_above_target",
                GRID,
                standings.stream()
                        .mapToDouble(each -> each.rate().costsAtMost(row.number("target_cpa")))
                        .toArray());
        for (var arm = 0; arm < standings.size(); arm++) {
            var rate = standings.get(arm).rate();
            var expected = Vectors.Row.doubles(
                    row.expected("log_rate_quantiles_2_5_50_97_5").get(arm));
            assertThat(Stream.of(0.025, 0.5, 0.975)
                            .mapToDouble(rate::logRateQuantile)
                            .toArray())
                    .containsExactly(expected, org.assertj.core.api.Assertions.within(GRID));
        }
    }

    private static void holdsCertificate(Vectors.Row row) {
        var arms = arms(VECTORS.row(row.input("see").asString()));
        row.holds("log_sup_null", CommonRate.logLargest(arms));
        row.holds("log_e", Certificate.of(arms, Prior.ofSeveralArms(30)).logE());
    }

    private static void holdsLikelihood(Vectors.Row row) {
        row.holds(
                "loglik",
                NegativeBinomial.logLikelihood(ads(row), row.number("shape"), StrictMath.log(row.number("rate"))));
    }

    private static void holdsHolm(Vectors.Row row) {
        var e = row.numbers("e");
        var order = IntStream.range(0, e.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> e[place]).reversed())
                .toList();
        var largest = order.stream().mapToDouble(place -> e[place]).toArray();
        row.holds(
                "e_holm_rejected",
                order.stream()
                        .limit(Holm.proven(row.number("alpha"), e.length, largest))
                        .mapToDouble(Integer::doubleValue)
                        .sorted()
                        .toArray());
    }

    private static void holdsPlanner(Vectors.Row row) {
        var resolution = new DetectableRatio(
                row.input("angles").asInt(),
                row.number("ad_cv"),
                row.number("expected_conversions_per_ad"),
                new ErrorRates(row.number("alpha_family"), row.number("power")));
        row.holds("ads_per_angle_real", resolution.adsExactly(row.number("detect_ratio")));
        row.holds("ads_per_angle", resolution.adsFor(row.number("detect_ratio")));
        row.holds("z_alpha", resolution.sureness().zOfError(resolution.arms()));
        row.holds("z_beta", resolution.sureness().zOfPower());
        row.holds("angle_log_rate_se_at_n", resolution.standardError(resolution.adsFor(row.number("detect_ratio"))));
    }

    private static void holdsDepth(Vectors.Row row) {
        var depth = OptimalSpendPerAd.best(row.number("cost_of_one_more_ad"), row.number("cpa"), row.number("ad_cv"));
        row.holds("conversions_per_ad", depth.conversions());
        row.holds("spend_per_ad", depth.spend());
    }

    private static void holdsOrderValue(Vectors.Row row) {
        var value = new OrderValue(row.number("p"), row.number("q"), row.number("gamma"));
        var orders = row.input("orders").asLong();
        row.holds("posterior_mean_order_value", value.mean(orders, orders * row.number("mean_order_value")));
        row.holds("prior_mean", value.priorMean());
    }

    static List<AdCounts> ads(Vectors.Row row) {
        var counts = row.counts("counts");
        var exposure = row.numbers("exposure");
        return IntStream.range(0, counts.length)
                .mapToObj(i -> new AdCounts(counts[i], exposure[i]))
                .toList();
    }

    private static List<Arm> arms(Vectors.Row row) {
        return StreamSupport.stream(row.input("angles").spliterator(), false)
                .map(angle -> Arm.of(StreamSupport.stream(angle.spliterator(), false)
                        .map(ad -> new AdCounts(
                                ad.get("conversions").asInt(), ad.get("spend").asDouble()))
                        .toList()))
                .toList();
    }
}
