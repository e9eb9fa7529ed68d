package belieffirst.simulation;

import belieffirst.inference.exposure.CommonFactors;
import belieffirst.plan.goal.SetUp;
import belieffirst.simulation.SimulatedAd.Place;
import belieffirst.verdict.rule.AdResult;
import belieffirst.verdict.rule.AngleResult;
import belieffirst.verdict.rule.LearningPhase;
import belieffirst.verdict.rule.PlanResult;
import belieffirst.verdict.rule.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;

/** A campaign day by day: what each ad spends and brings, and what of it is known on which day. */
final class Campaign {

    /** Days that must have passed since a day before it counts as settled: older than three. */
    private static final int SETTLING = 4;

    private static final int LATEST = 7;
    private static final double DAY_NOISE = 0.15;

    private final Scenario scenario;
    private final UniformRandomProvider random;
    private final Market market;
    private final Delivery delivery;
    private final List<SimulatedAd> ads = new ArrayList<>();
    private final boolean[] killed;
    private final boolean[] stopped;
    private int nextAdSet;
    private int day;

    Campaign(Scenario scenario, UniformRandomProvider random) {
        this(scenario, random, false);
    }

    Campaign(Scenario scenario, UniformRandomProvider random, boolean movesMoney) {
        this(scenario, random, new Market(scenario, random), movesMoney);
    }

    /** On a market that is known. */
    Campaign(Scenario scenario, UniformRandomProvider random, Market market) {
        this(scenario, random, market, false);
    }

    private Campaign(Scenario scenario, UniformRandomProvider random, Market market, boolean movesMoney) {
        this.scenario = scenario;
        this.random = random;
        this.market = market;
        this.delivery = new Delivery(scenario, movesMoney);
        this.killed = new boolean[scenario.design().angles()];
        this.stopped = new boolean[killed.length];
        for (var angle = 0; angle < killed.length; angle++) {
            addAds(angle, scenario.design().ads(), 0);
        }
    }

    /** New ads for an angle, dealt to new ad sets as the set-up says. */
    void addAds(int angle, int count, int from) {
        var first = nextAdSet;
        for (var ad = 0; ad < count; ad++) {
            var adSet = first
                    + switch (scenario.design().setUp()) {
                        case AD_SET_PER_AD -> ad;
                        case TWO_PER_ANGLE -> ad % 2;
                        case ONE_PER_ANGLE, CAMPAIGN_BUDGET, CREATIVE_TEST -> 0;
                    };
            nextAdSet = Math.max(nextAdSet, adSet + 1);
            var place = new Place(angle, adSet, ad);
            var start = from + (scenario.world().late() ? random.nextInt(LATEST) : 0);
            var late = scenario.world().slow() && angle % 2 == 1;
            ads.add(new SimulatedAd(
                    place,
                    start,
                    market.newAd(place),
                    market.logNormal(scenario.world().delivery()),
                    late));
        }
    }

    /** Runs one more day. */
    void run() {
        var running =
                ads.stream().filter(ad -> !stopped[ad.angle] && ad.start <= day).toList();
        if (!running.isEmpty()) {
            running.stream().mapToInt(ad -> ad.adSet).distinct().forEach(market::pass);
            var budgets = delivery.divide(running, day - 1);
            for (var i = 0; i < budgets.length; i++) {
                spend(running.get(i), budgets[i] * market.logNormal(DAY_NOISE));
            }
        }
        day++;
    }

    private void spend(SimulatedAd ad, double money) {
        ad.spend[day] = money;
        var conversions = PoissonSampler.of(random, Math.max(ad.rate * market.day(day, ad) * money, 1e-12))
                .sample();
        for (var i = 0; i < conversions; i++) {
            ad.convert(day, random.nextDouble());
        }
    }

    /** What was found of the belief stays, and its ads stop. */
    void kill(int angle) {
        killed[angle] = true;
        stopped[angle] = true;
    }

    /** Its ads stop, and nothing is said of the belief. */
    void stop(int angle) {
        stopped[angle] = true;
    }

    boolean isKilled(int angle) {
        return killed[angle];
    }

    Market market() {
        return market;
    }

    double spent() {
        return ads.stream().mapToDouble(SimulatedAd::spent).sum();
    }

    static int settled(int today) {
        return Math.min(today + 1 - SETTLING, Scenario.DAYS);
    }

    /** What the engine is told on the evening of this day, counted from 0; it may be after the last day of spend. */
    PlanResult result(int today) {
        var settled = settled(today);
        var rows = new ArrayList<CommonFactors.Row>();
        for (var i = 0; i < settled; i++) {
            for (var ad : ads) {
                rows.add(new CommonFactors.Row(ad.angle, i, ad.known(i, today), ad.spend[i]));
            }
        }
        var factors = CommonFactors.of(rows, killed.length, settled);
        var angles = new ArrayList<AngleResult>();
        for (var angle = 0; angle < killed.length; angle++) {
            angles.add(angle(angle, settled, today, factors));
        }
        return new PlanResult(angles, new Window(settled, settled, Scenario.DAYS), Set.of());
    }

    private AngleResult angle(int angle, int settled, int today, double[] factors) {
        var results = ads.stream()
                .filter(ad -> ad.angle == angle)
                .map(ad -> result(ad, settled, today, factors))
                .toList();
        return new AngleResult(results, scenario.design().ads(), LearningPhase.LEARNED, killed[angle]);
    }

    private AdResult result(SimulatedAd ad, int settled, int today, double[] factors) {
        var count = 0;
        double money = 0, exposure = 0;
        for (var i = 0; i < settled; i++) {
            count += ad.known(i, today);
            money += ad.spend[i];
            exposure += ad.spend[i] * factors[i];
        }
        var adSet = scenario.design().setUp() == SetUp.AD_SET_PER_AD ? null : Integer.toString(ad.adSet);
        var template = scenario.design().sameTemplates() ? Integer.toString(ad.template) : null;
        return new AdResult(count, 0, money, exposure, 0, true, adSet, template);
    }
}
