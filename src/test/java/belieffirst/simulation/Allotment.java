package belieffirst.simulation;

/** Who may spend how much a day: angles equally or by what they brought, ads by what they draw and what they brought. */
final class Allotment {

    private static final double DRIFT = 1.5;
    private static final double SMALLEST_PART = 0.4;

    private final Scenario scenario;
    private final Ads ads;
    private final double[] ofAngle;
    private final double[] ofAd;
    private final double[] allotted;

    Allotment(Scenario scenario, Ads ads) {
        this.scenario = scenario;
        this.ads = ads;
        this.ofAngle = new double[scenario.angles()];
        this.ofAd = new double[ads.count()];
        this.allotted = new double[scenario.angles()];
    }

    double budget(int ad) {
        return ofAd[ad];
    }

    /** What the plan gave an angle so far. */
    double allotted(int angle) {
        return allotted[angle];
    }

    void count(boolean[] killed) {
        for (var angle = 0; angle < ofAngle.length; angle++) {
            allotted[angle] += killed[angle] ? 0 : ofAngle[angle];
        }
    }

    /** At the start of a week; where budgets move, in proportion to the square of what an angle brought for its money. */
    void setAngles(Campaign campaign) {
        var sum = 0.0;
        for (var angle = 0; angle < ofAngle.length; angle++) {
            ofAngle[angle] = scenario.world().weekly() ? merit(campaign, angle) : 1;
            sum += ofAngle[angle];
        }
        for (var angle = 0; angle < ofAngle.length; angle++) {
            var part = SMALLEST_PART + (1 - SMALLEST_PART) * ofAngle[angle] / sum * ofAngle.length;
            ofAngle[angle] = part * scenario.dailyBudgetOfAngle();
        }
    }

    void setAds(Campaign campaign) {
        for (var angle = 0; angle < ofAngle.length; angle++) {
            var sum = 0.0;
            for (var ad = angle * scenario.ads(); ad < (angle + 1) * scenario.ads(); ad++) {
                ofAd[ad] = ads.draw(ad) * (scenario.world().drifting() ? luck(campaign, ad) : 1);
                sum += ofAd[ad];
            }
            for (var ad = angle * scenario.ads(); ad < (angle + 1) * scenario.ads(); ad++) {
                ofAd[ad] *= ofAngle[angle] / sum;
            }
        }
    }

    private double merit(Campaign campaign, int angle) {
        double conversions = 5, expected = 5;
        for (var ad = angle * scenario.ads(); ad < (angle + 1) * scenario.ads(); ad++) {
            conversions += campaign.knownOf(ad);
            expected += campaign.spentBy(ad) / Scenario.TARGET_CPA;
        }
        return conversions / expected * (conversions / expected);
    }

    private static double luck(Campaign campaign, int ad) {
        var yield = (campaign.knownOf(ad) + 2) / (campaign.spentBy(ad) / Scenario.TARGET_CPA + 2);
        return StrictMath.pow(yield, DRIFT);
    }
}
