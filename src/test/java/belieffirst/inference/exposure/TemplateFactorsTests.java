package belieffirst.inference.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import belieffirst.inference.AdCounts;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplateFactorsTests {

    /** Three arms, the second twice as good; the second template half again as good as the first. */
    @Test
    void tellWhatTemplatesDoFromWhatArmsDo() {
        var factors = TemplateFactors.of(ads(new double[] {1, 2, 1}, new double[] {1, 1.5}, 2000), 3, 2);

        assertThat(factors[1] / factors[0]).isCloseTo(1.5, within(0.02));
    }

    @Test
    void areNearOneWhileLittleIsKnown() {
        var factors = TemplateFactors.of(ads(new double[] {1, 1, 1}, new double[] {1, 1.5}, 2), 3, 2);

        assertThat(factors[1] / factors[0]).isBetween(1.0, 1.2);
    }

    /** An arm that ran more of the good template is not better for it. */
    @Test
    void allowForUnevenSpend() {
        var ads = List.of(
                new TemplateFactors.Ad(0, 0, new AdCounts(1000, 10_000)),
                new TemplateFactors.Ad(0, 1, new AdCounts(1500, 10_000)),
                new TemplateFactors.Ad(1, 0, new AdCounts(200, 2_000)),
                new TemplateFactors.Ad(1, 1, new AdCounts(6000, 40_000)),
                new TemplateFactors.Ad(2, 0, new AdCounts(1000, 10_000)),
                new TemplateFactors.Ad(2, 1, new AdCounts(1500, 10_000)));

        var factors = TemplateFactors.of(ads, 3, 2);

        assertThat(factors[1] / factors[0]).isCloseTo(1.5, within(0.05));
    }

    @Test
    void leaveTheSumOfExposureAsItWas() {
        var ads = ads(new double[] {1, 2, 3}, new double[] {1, 1.5, 0.7}, 100);
        var factors = TemplateFactors.of(ads, 3, 3);

        assertThat(ads.stream()
                        .mapToDouble(ad -> ad.counts().exposure() * factors[ad.template()])
                        .sum())
                .isCloseTo(9 * 300, within(1e-6));
    }

    private static List<TemplateFactors.Ad> ads(double[] arms, double[] templates, int conversions) {
        var ads = new ArrayList<TemplateFactors.Ad>();
        for (var arm = 0; arm < arms.length; arm++) {
            for (var template = 0; template < templates.length; template++) {
                var count = (int) Math.round(conversions * arms[arm] * templates[template]);
                ads.add(new TemplateFactors.Ad(arm, template, new AdCounts(count, 300)));
            }
        }
        return ads;
    }
}
