package belieffirst.simulation;

import belieffirst.inference.Prior;
import belieffirst.inference.evalue.Certificate;
import org.apache.commons.rng.UniformRandomProvider;

/** A campaign of equal angles, looked at each week: whether evidence that they differ is ever enough. */
record Significance(Scenario scenario) {

    private static final int WEEK = 7;

    boolean run(UniformRandomProvider random) {
        var campaign = new Campaign(scenario, random);
        var proven = false;
        for (var today = 0; Campaign.settled(today - 1) < Scenario.DAYS; today++) {
            if (today < Scenario.DAYS) {
                campaign.run();
            }
            if (Campaign.settled(today) > 0 && Campaign.settled(today) % WEEK == 0) {
                var arms = campaign.result(today).unscaledArms();
                proven |= Certificate.of(arms, Prior.ofSeveralArms(Scenario.TARGET_CPA))
                        .proven();
            }
        }
        return proven;
    }
}
