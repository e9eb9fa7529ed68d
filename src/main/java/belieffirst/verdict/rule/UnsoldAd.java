package belieffirst.verdict.rule;

import belieffirst.inference.formula.ZeroSales;
import java.util.ArrayList;
import java.util.List;

/**
 * An ad that spent so much without a sale that it should be paused.
 *
 * @param angle its angle's place in the plan
 * @param ad its own place in the angle
 * @param probability that an ad on target would have sold nothing either
 */
public record UnsoldAd(int angle, int ad, double probability) {

    /** All of them in a plan whose ads differ by this coefficient of variation. */
    static List<UnsoldAd> in(PlanResult plan, double targetCpa, double cv) {
        var unsold = new ArrayList<UnsoldAd>();
        for (var i = 0; i < plan.angles().size(); i++) {
            var ads = plan.angles().get(i).ads();
            for (var j = 0; j < ads.size(); j++) {
                var spendInTargets = ads.get(j).spend() / targetCpa;
                if (ads.get(j).isTold() && ads.get(j).conversions() == 0 && ZeroSales.pauses(spendInTargets, cv)) {
                    unsold.add(new UnsoldAd(i, j, ZeroSales.probability(spendInTargets, cv)));
                }
            }
        }
        return unsold;
    }
}
