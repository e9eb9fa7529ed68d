package belieffirst.inference.line;

import belieffirst.inference.AdCounts;
import belieffirst.inference.AdSetCounts;
import belieffirst.inference.Arm;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plans that follow each other and compare the same arms: one body of evidence, in which each plan has an effect of its own.
 *
 * <p>What a plan does to all of its arms is taken out: exposures of earlier plans are scaled to what they would be in the latest.
 */
public final class LineOfPlans {

    /** A plan that brought nothing has a factor too. */
    private static final double HALF = 0.5;

    private static final int ROUNDS = 50;

    private LineOfPlans() {}

    /**
     * The ads of all plans, arm by arm.
     *
     * @param own the arms as the latest plan has them
     * @param earlier the same arms in each of the plans before, in the same order; where there is none, they stay as they are
     */
    public static List<Arm> arms(List<Arm> own, List<List<Arm>> earlier) {
        return earlier.isEmpty() ? own : together(own, earlier);
    }

    private static List<Arm> together(List<Arm> own, List<List<Arm>> earlier) {
        var plans = Stream.concat(Stream.of(own), earlier.stream()).toList();
        var factors = factors(plans);
        return IntStream.range(0, own.size())
                .mapToObj(arm -> new Arm(IntStream.range(0, plans.size())
                        .boxed()
                        .flatMap(plan -> scaled(plans.get(plan).get(arm), factors[plan]))
                        .toList()))
                .toList();
    }

    /** How many times better all arms did in each plan than in the latest, each arm's own rate allowed for: fitted in turn. */
    private static double[] factors(List<List<Arm>> plans) {
        var factors = new double[plans.size()];
        Arrays.fill(factors, 1);
        for (var round = 0; round < ROUNDS; round++) {
            var rates = rates(plans, factors);
            for (var plan = 0; plan < factors.length; plan++) {
                factors[plan] = (conversions(plans.get(plan)) + HALF) / (expected(plans.get(plan), rates) + HALF);
            }
        }
        var latest = factors[0];
        return Arrays.stream(factors).map(factor -> factor / latest).toArray();
    }

    private static double[] rates(List<List<Arm>> plans, double[] factors) {
        return IntStream.range(0, plans.getFirst().size())
                .mapToDouble(arm -> {
                    double conversions = 0, exposure = 0;
                    for (var plan = 0; plan < factors.length; plan++) {
                        conversions += plans.get(plan).get(arm).conversions();
                        exposure += plans.get(plan).get(arm).exposure() * factors[plan];
                    }
                    return exposure > 0 ? conversions / exposure : 0;
                })
                .toArray();
    }

    private static long conversions(List<Arm> plan) {
        return plan.stream().mapToLong(Arm::conversions).sum();
    }

    private static double expected(List<Arm> plan, double[] rates) {
        return IntStream.range(0, rates.length)
                .mapToDouble(arm -> rates[arm] * plan.get(arm).exposure())
                .sum();
    }

    private static Stream<AdSetCounts> scaled(Arm arm, double factor) {
        return arm.adSets().stream()
                .map(adSet -> new AdSetCounts(
                        adSet.ads().stream()
                                .map(ad -> new AdCounts(ad.conversions(), ad.exposure() * factor))
                                .toList(),
                        adSet.shared()));
    }
}
