package belieffirst.simulation;

import belieffirst.plan.goal.SetUp;
import java.util.HashMap;
import java.util.List;

/** The spend of each ad on a day: ad sets have equal budgets, or the campaign has one; the ads of a budget share it unequally. */
final class Delivery {

    private static final double DRIFT = 1.5;

    private final Scenario scenario;
    private final boolean movesMoney;

    /** Whether the money of what stopped goes to the others. */
    Delivery(Scenario scenario, boolean movesMoney) {
        this.scenario = scenario;
        this.movesMoney = movesMoney;
    }

    /**
     * Divides the whole day's money among the ads that run.
     *
     * @param ads at least one
     * @param today which conversions are known
     */
    double[] divide(List<SimulatedAd> ads, int today) {
        var weights = new double[ads.size()];
        var ofBudget = new HashMap<Integer, Double>();
        for (var i = 0; i < weights.length; i++) {
            weights[i] = ads.get(i).draw * (scenario.world().drifting() ? luck(ads.get(i), today) : 1);
            ofBudget.merge(budget(ads.get(i)), weights[i], Double::sum);
        }
        for (var i = 0; i < weights.length; i++) {
            weights[i] *= eachBudget(ofBudget.size()) / ofBudget.get(budget(ads.get(i)));
        }
        return weights;
    }

    /** What stops saves its money, unless it is moved to others or Meta does that. */
    private double eachBudget(int running) {
        var design = scenario.design();
        var whole = scenario.dailyBudgetOfAd() * design.ads() * design.angles();
        var planned = (double) design.angles()
                * switch (design.setUp()) {
                    case AD_SET_PER_AD -> design.ads();
                    case TWO_PER_ANGLE -> Math.min(design.ads(), 2);
                    case ONE_PER_ANGLE, CREATIVE_TEST -> 1;
                    case CAMPAIGN_BUDGET -> 1.0 / design.angles();
                };
        return whole / (movesMoney ? running : planned);
    }

    private int budget(SimulatedAd ad) {
        return scenario.design().setUp() == SetUp.CAMPAIGN_BUDGET ? 0 : ad.adSet;
    }

    private static double luck(SimulatedAd ad, int today) {
        var yield = (ad.knownUntil(today) + 2) / (ad.spent() / Scenario.TARGET_CPA + 2);
        return StrictMath.pow(yield, DRIFT);
    }
}
