package belieffirst.inference.line;

import belieffirst.inference.AdCounts;
import belieffirst.inference.AdSetCounts;
import belieffirst.inference.Arm;
import belieffirst.inference.exposure.CommonFactors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plans that follow each other and compare the same arms: one body of evidence, in which each plan has an effect of its own.
 *
 * <p>What a plan does to all of its arms is taken out: exposures of earlier plans are scaled to what they would be in the latest.
 */
public final class LineOfPlans {

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

    /** How many times better all arms did in each plan than in the latest. */
    private static double[] factors(List<List<Arm>> plans) {
        var rows = new ArrayList<CommonFactors.Row>();
        for (var plan = 0; plan < plans.size(); plan++) {
            for (var arm = 0; arm < plans.get(plan).size(); arm++) {
                var counts = plans.get(plan).get(arm);
                rows.add(new CommonFactors.Row(arm, plan, counts.conversions(), counts.exposure()));
            }
        }
        return CommonFactors.besideTheFirst(rows, plans.getFirst().size(), plans.size());
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
