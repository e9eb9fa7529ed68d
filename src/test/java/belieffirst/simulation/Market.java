package belieffirst.simulation;

import java.util.HashMap;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** The market that a simulated campaign meets: how good its angles, ad sets, templates and ads really are, and how days differ. */
final class Market {

    private static final int WEEK = 7;
    private static final double[] WEEKDAY = {0.85, 0.90, 0.95, 1.00, 1.05, 1.15, 1.10};
    private static final double STAYS = 0.7;

    private final Scenario scenario;
    private final UniformRandomProvider random;
    private final int firstWeekday;
    private final double[] angles;
    private final Map<Integer, Double> adSets = new HashMap<>();
    private final Map<Integer, Double> templates = new HashMap<>();
    private final Map<Integer, Double> noise = new HashMap<>();

    Market(Scenario scenario, UniformRandomProvider random) {
        this.scenario = scenario;
        this.random = random;
        this.firstWeekday = random.nextInt(WEEK);
        this.angles = new double[scenario.design().angles()];
        for (var angle = 0; angle < angles.length; angle++) {
            angles[angle] =
                    scenario.rate(angle) * StrictMath.exp(scenario.nature().differ() * normal());
        }
    }

    /** Where angles are known to be so good, in conversions per money. */
    Market(Scenario scenario, UniformRandomProvider random, double... angles) {
        this.scenario = scenario;
        this.random = random;
        this.firstWeekday = random.nextInt(WEEK);
        this.angles = angles.clone();
    }

    int angles() {
        return angles.length;
    }

    /** An angle's true conversions per money. */
    double angle(int angle) {
        return angles[angle];
    }

    /** The true conversions per money of a new ad. */
    double newAd(SimulatedAd.Place place) {
        var nature = scenario.nature();
        var variance = StrictMath.log1p(nature.cv() * nature.cv());
        var ofTemplate = nature.templateShare() * variance;
        var template = scenario.design().sameTemplates()
                ? templates.computeIfAbsent(place.template(), _ -> logNormal(StrictMath.sqrt(ofTemplate)))
                : logNormal(StrictMath.sqrt(ofTemplate));
        var adSet = adSets.computeIfAbsent(place.adSet(), _ -> logNormal(nature.adSetSd()));
        return angles[place.angle()] * template * adSet * own(variance - ofTemplate);
    }

    /** What a day does to an ad that runs for so many days. */
    double day(int day, SimulatedAd ad) {
        var world = scenario.world();
        var tired = StrictMath.pow(1 - world.fatigue(), day - ad.start) / meanOfTired(world.fatigue());
        var noisy = world.noise() == 0 ? 1 : StrictMath.exp(noise.getOrDefault(ad.adSet, 0.0));
        return WEEKDAY[(firstWeekday + day) % WEEK] * tired * noisy;
    }

    /** Lets a day pass for an ad set. */
    void pass(int adSet) {
        var sd = scenario.world().noise();
        if (sd > 0) {
            var shock = sd * StrictMath.sqrt(1 - STAYS * STAYS) * normal();
            noise.merge(adSet, sd * normal(), (before, _) -> STAYS * before + shock);
        }
    }

    /** Log-normal with mean one. */
    double logNormal(double sd) {
        return sd == 0 ? 1 : StrictMath.exp(sd * normal() - sd * sd / 2);
    }

    private double own(double variance) {
        if (variance == 0) {
            return 1;
        }
        var square = StrictMath.expm1(variance);
        return scenario.world().logNormal()
                ? logNormal(StrictMath.sqrt(variance))
                : AhrensDieterMarsagliaTsangGammaSampler.of(random, 1 / square, square)
                        .sample();
    }

    private double normal() {
        return ZigguratSampler.NormalizedGaussian.of(random).sample();
    }

    private static double meanOfTired(double fatigue) {
        return fatigue == 0 ? 1 : (1 - StrictMath.pow(1 - fatigue, Scenario.DAYS)) / (fatigue * Scenario.DAYS);
    }
}
