package belieffirst.inference.exposure;

import belieffirst.inference.AdCounts;
import java.util.Arrays;
import java.util.List;

/**
 * The factors by which ad templates convert better or worse, for all arms together: where each arm runs the same templates,
 * what a template does of its own says nothing about the arms.
 *
 * <p>A template's factor is its conversions over those that its ads' arms would lead one to expect, shrunk to 1 by twenty
 * pseudo-conversions: (C_t + 20) / (E_t + 20). Arms' rates and factors are fitted in turn. Factors are then scaled so that
 * exposure sums to what it was.
 */
public final class TemplateFactors {

    private static final double PSEUDO_CONVERSIONS = 20;
    private static final int ROUNDS = 4;

    private final List<Ad> ads;
    private final double[] factors;

    private TemplateFactors(List<Ad> ads, int templates) {
        this.ads = ads;
        this.factors = new double[templates];
        Arrays.fill(factors, 1);
    }

    /** One ad of an arm, both by their places from zero on. */
    public record Ad(int arm, int template, AdCounts counts) {}

    /** What each template's exposure is multiplied by, by place. */
    public static double[] of(List<Ad> ads, int arms, int templates) {
        var fitted = new TemplateFactors(ads, templates);
        for (var round = 0; round < ROUNDS; round++) {
            fitted.fit(fitted.rates(arms));
        }
        return fitted.scaled();
    }

    private double[] rates(int arms) {
        var conversions = new double[arms];
        var exposure = new double[arms];
        for (var ad : ads) {
            conversions[ad.arm()] += ad.counts().conversions();
            exposure[ad.arm()] += ad.counts().exposure() * factors[ad.template()];
        }
        for (var arm = 0; arm < arms; arm++) {
            conversions[arm] = exposure[arm] > 0 ? conversions[arm] / exposure[arm] : 0;
        }
        return conversions;
    }

    private void fit(double[] rates) {
        var conversions = new double[factors.length];
        var expected = new double[factors.length];
        for (var ad : ads) {
            conversions[ad.template()] += ad.counts().conversions();
            expected[ad.template()] += ad.counts().exposure() * rates[ad.arm()];
        }
        for (var i = 0; i < factors.length; i++) {
            factors[i] = (conversions[i] + PSEUDO_CONVERSIONS) / (expected[i] + PSEUDO_CONVERSIONS);
        }
    }

    private double[] scaled() {
        double before = 0, after = 0;
        for (var ad : ads) {
            before += ad.counts().exposure();
            after += ad.counts().exposure() * factors[ad.template()];
        }
        for (var i = 0; i < factors.length; i++) {
            factors[i] *= before / after;
        }
        return factors;
    }
}
