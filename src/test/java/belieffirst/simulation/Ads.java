package belieffirst.simulation;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** The ads of a simulated campaign: how well each really converts, and how much of its angle's budget it draws. */
final class Ads {

    private static final double UNEQUAL_SPEND = 0.3;

    private final Scenario scenario;
    private final double[] rates;
    private final double[] draw;

    Ads(Scenario scenario, UniformRandomProvider random) {
        this.scenario = scenario;
        this.rates = new double[count()];
        this.draw = new double[count()];
        for (var ad = 0; ad < count(); ad++) {
            rates[ad] = scenario.rate(angle(ad)) * factor(random);
            draw[ad] = logNormal(random, UNEQUAL_SPEND);
        }
    }

    int count() {
        return scenario.angles() * scenario.ads();
    }

    int angle(int ad) {
        return ad / scenario.ads();
    }

    /** Conversions per money on an ordinary day. */
    double rate(int ad) {
        return rates[ad];
    }

    double draw(int ad) {
        return draw[ad];
    }

    private double factor(UniformRandomProvider random) {
        var square = scenario.cv() * scenario.cv();
        if (square == 0) {
            return 1;
        }
        return scenario.world().logNormalAds()
                ? logNormal(random, StrictMath.sqrt(StrictMath.log1p(square)))
                : AhrensDieterMarsagliaTsangGammaSampler.of(random, 1 / square, square)
                        .sample();
    }

    /** Log-normal with mean one. */
    static double logNormal(UniformRandomProvider random, double sd) {
        return StrictMath.exp(sd * ZigguratSampler.NormalizedGaussian.of(random).sample() - sd * sd / 2);
    }
}
