package belieffirst.simulation;

import belieffirst.inference.Arm;
import belieffirst.inference.NestedModel;
import belieffirst.inference.Prior;
import belieffirst.verdict.rule.Confirmation;
import belieffirst.verdict.rule.Decision;
import belieffirst.verdict.rule.Gates;
import belieffirst.verdict.rule.PlanDecision;
import belieffirst.verdict.rule.PlanResult;
import belieffirst.verdict.rule.Rules;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * A line of two plans: several angles to the end, and then the leader alone on new ads, or both leaders. The second plan is judged
 * by itself, and by all ads of the line.
 *
 * @param planSd the standard deviation of what a plan does to an angle's log rate
 */
record LineOfTwoPlans(Scenario scenario, double planSd) {

    private static final int LAST = Scenario.DAYS + 6;
    private static final double CLEARLY_BETTER = 1.15;

    /** The standard deviation of what a rematch does to all of its angles alike. */
    private static final double COMMON_SD = 0.4;

    /** Of the leader alone, by its own ads and by all of the line: whether it was confirmed, rejected, and its interval right. */
    double[] secondPhase(UniformRandomProvider random) {
        return secondPhase(new First(random), random);
    }

    /** Of a rematch of both leaders, by its own ads and by all of the line: whether one was promoted, and whether one lost. */
    double[] rematch(UniformRandomProvider random) {
        return courses(new First(random), random)
                .flatMapToDouble(course ->
                        DoubleStream.of(Guarantees.number(course.promoted >= 0), Guarantees.number(course.lost)))
                .toArray();
    }

    /**
     * By the second plan's own ads and by all of the line: whether a leader that is really at least 15 % better than its target was
     * confirmed, and whether a rematch promoted the better one.
     */
    double[] helps(UniformRandomProvider random) {
        var first = new First(random);
        var right = first.market.angle(first.order.getFirst()) * Scenario.TARGET_CPA >= CLEARLY_BETTER;
        var words = secondPhase(first, random);
        var better = first.market.angle(first.order.get(0)) >= first.market.angle(first.order.get(1)) ? 0 : 1;
        var rematch = courses(first, random)
                .mapToDouble(course -> Guarantees.number(course.promoted == better))
                .toArray();
        return new double[] {
            right ? words[0] : Double.NaN, rematch[0], right ? words[words.length / 2] : Double.NaN, rematch[1]
        };
    }

    /** The first plan at its end. */
    private final class First {

        private final Market market;
        private final PlanResult result;
        private final List<Integer> order;

        First(UniformRandomProvider random) {
            var campaign = new Campaign(scenario, random);
            market = campaign.market();
            result = toTheEnd(campaign);
            var standings =
                    result.posterior(Prior.ofSeveralArms(Scenario.TARGET_CPA)).standings();
            order = IntStream.range(0, standings.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(
                            angle -> -standings.get(angle).best()))
                    .toList();
        }

        /** What it found of these angles. */
        List<PlanResult.Earlier> of(List<Integer> angles) {
            return List.of(new PlanResult.Earlier(
                    "first", angles.stream().map(result.arms()::get).toList()));
        }
    }

    private double[] secondPhase(First first, UniformRandomProvider random) {
        var leader = first.order.subList(0, 1);
        var result = toTheEnd(next(first.market, random, leader));
        var truth = StrictMath.log(first.market.angle(leader.getFirst()));
        var own = result.arms().getFirst();
        var all = Stream.concat(
                Stream.of(own),
                first.of(leader).stream().map(plan -> plan.arms().getFirst()));
        return Stream.of(List.of(own), all.toList())
                .flatMapToDouble(plans -> judged(result, plans, truth))
                .toArray();
    }

    private static DoubleStream judged(PlanResult plan, List<Arm> plans, double truth) {
        var posterior = NestedModel.posteriorOverPlans(plans, Prior.ofOneArm(Scenario.TARGET_CPA))
                .orElseThrow();
        var rate = posterior.standings().getFirst().rate();
        var word = Confirmation.of(plan, Comparison.SETTINGS, posterior).plan();
        var inside = rate.logRateQuantile(0.025) <= truth && truth <= rate.logRateQuantile(0.975);
        return DoubleStream.of(
                Guarantees.number(word == PlanDecision.CONFIRM),
                Guarantees.number(word == PlanDecision.REJECT),
                Guarantees.number(inside));
    }

    private Stream<Course> courses(First first, UniformRandomProvider random) {
        var two = first.order.subList(0, 2);
        var campaign = next(first.market, random, two);
        var alone = new Course();
        var together = new Course();
        for (var today = 0; Campaign.settled(today - 1) < Scenario.DAYS; today++) {
            if (today < Scenario.DAYS) {
                campaign.run();
            }
            if (Campaign.settled(today) >= Gates.DAYS) {
                var result = campaign.result(today);
                alone.look(result);
                together.look(result.after(first.of(two)));
            }
        }
        return Stream.of(alone, together);
    }

    /** The evenings of a rematch, up to a promotion; money goes on until the end, whatever they say. */
    private static final class Course {

        private int promoted = -1;
        private boolean lost;

        void look(PlanResult result) {
            if (promoted < 0) {
                var posterior = result.posterior(Prior.ofSeveralArms(Scenario.TARGET_CPA));
                var ruling = Rules.of(result, Comparison.SETTINGS, posterior);
                promoted = ruling.plan() == PlanDecision.PROMOTE ? posterior.leader() : -1;
                lost |= ruling.angles().stream().anyMatch(angle -> angle.decision() == Decision.KILL);
            }
        }
    }

    private static PlanResult toTheEnd(Campaign campaign) {
        for (var day = 0; day < Scenario.DAYS; day++) {
            campaign.run();
        }
        return campaign.result(LAST);
    }

    /** New ads for these angles, in a plan that suits each of them more or less. */
    private Campaign next(Market market, UniformRandomProvider random, List<Integer> angles) {
        var normal = ZigguratSampler.NormalizedGaussian.of(random);
        var design = scenario.design();
        var of = new Scenario(
                new Scenario.Design(angles.size(), design.ads(), design.setUp(), false, design.conversions()),
                scenario.nature(),
                scenario.world());
        var common = angles.size() > 1 && planSd > 0 ? COMMON_SD * normal.sample() : 0;
        var rates = angles.stream()
                .mapToDouble(angle -> market.angle(angle) * StrictMath.exp(common + planSd * normal.sample()))
                .toArray();
        return new Campaign(of, random, new Market(of, random, rates));
    }
}
