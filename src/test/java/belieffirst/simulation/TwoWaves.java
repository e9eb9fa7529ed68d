package belieffirst.simulation;

import belieffirst.inference.AdCounts;
import belieffirst.inference.Arm;
import belieffirst.inference.NestedModel;
import belieffirst.inference.Prior;
import belieffirst.inference.trend.AdCourse;
import belieffirst.inference.trend.Fall;
import java.util.ArrayList;
import java.util.Optional;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;

/**
 * An angle's ads over four weeks, some of them from the eleventh day on: they tire, the belief tires, or neither does.
 *
 * @param ads of each wave
 * @param cv between ads
 * @param conversions an ad has in four weeks, were there no fall
 */
record TwoWaves(World world, boolean second, int ads, double cv, double conversions) {

    private static final int DAYS = 28;
    private static final int SECOND = 10;
    private static final double FATIGUE = 0.03;
    private static final double[] WEEKDAY = {0.85, 0.90, 0.95, 1.00, 1.05, 1.15, 1.10};
    private static final double TARGET_CPA = 30;

    /** The part that falls by three percent a day. */
    enum World {
        ADS,
        BELIEF,
        NOTHING
    }

    /** What is said on the last evening. */
    Optional<Fall> run(UniformRandomProvider random) {
        var weekday = random.nextInt(WEEKDAY.length);
        var courses = new ArrayList<AdCourse>();
        for (var ad = 0; ad < (second ? 2 : 1) * ads; ad++) {
            courses.add(course(ad, ad < ads ? 0 : SECOND, weekday, random));
        }
        var arm = Arm.of(courses.stream().map(TwoWaves::counts).toList());
        var cvSquared = NestedModel.posterior(arm, Prior.ofOneArm(TARGET_CPA)).cvSquared();
        return Fall.of(courses, cvSquared);
    }

    private AdCourse course(int ad, int start, int weekday, UniformRandomProvider random) {
        var own = AhrensDieterMarsagliaTsangGammaSampler.of(random, 1 / (cv * cv), cv * cv)
                .sample();
        var spend = conversions * TARGET_CPA / DAYS;
        var days = new ArrayList<AdCourse.Day>();
        for (var day = start; day < DAYS; day++) {
            var fallen = StrictMath.pow(
                    1 - FATIGUE,
                    switch (world) {
                        case ADS -> day - start;
                        case BELIEF -> day;
                        case NOTHING -> 0;
                    });
            var mean = own * fallen * WEEKDAY[(weekday + day) % WEEKDAY.length] * spend / TARGET_CPA;
            days.add(new AdCourse.Day(
                    day, PoissonSampler.of(random, Math.max(mean, 1e-12)).sample(), spend));
        }
        return new AdCourse(Integer.toString(ad), days);
    }

    private static AdCounts counts(AdCourse ad) {
        var conversions = ad.days().stream().mapToInt(AdCourse.Day::conversions).sum();
        return new AdCounts(
                conversions,
                ad.days().stream().mapToDouble(AdCourse.Day::exposure).sum());
    }
}
