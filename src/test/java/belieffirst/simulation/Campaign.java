package belieffirst.simulation;

import belieffirst.inference.DayFactors;
import belieffirst.verdict.rule.AdResult;
import belieffirst.verdict.rule.AngleResult;
import belieffirst.verdict.rule.LearningPhase;
import belieffirst.verdict.rule.PlanResult;
import belieffirst.verdict.rule.Window;
import java.util.ArrayList;
import java.util.Set;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;

/** A campaign day by day: what each ad spends and brings, and what of it is known on which day. */
final class Campaign {

    /** Days that must have passed since a day before it counts as matured: older than three. */
    private static final int MATURING = 4;

    private static final int WEEK = 7;
    private static final double[] WEEKDAY = {0.85, 0.90, 0.95, 1.00, 1.05, 1.15, 1.10};

    /** How many of a day's conversions are known after so many days. */
    private static final double[] KNOWN = {0.70, 0.82, 0.89, 0.94, 0.97, 0.99, 1.00};

    private static final double DAY_NOISE = 0.15;

    private final Scenario scenario;
    private final UniformRandomProvider random;
    private final Ads ads;
    private final Allotment allotment;
    private final int firstWeekday;
    private final double[][] spend;
    private final int[][][] conversions;
    private final boolean[] killed;
    private int day;

    Campaign(Scenario scenario, UniformRandomProvider random) {
        this.scenario = scenario;
        this.random = random;
        this.ads = new Ads(scenario, random);
        this.allotment = new Allotment(scenario, ads);
        this.firstWeekday = random.nextInt(WEEK);
        this.spend = new double[Scenario.DAYS][ads.count()];
        this.conversions = new int[Scenario.DAYS][ads.count()][KNOWN.length];
        this.killed = new boolean[scenario.angles()];
    }

    /** Runs one more day. */
    void run() {
        if (day % WEEK == 0) {
            allotment.setAngles(this);
        }
        allotment.setAds(this);
        for (var ad = 0; ad < ads.count(); ad++) {
            if (!killed[ads.angle(ad)]) {
                spend[day][ad] = allotment.budget(ad) * Ads.logNormal(random, DAY_NOISE);
                var mean = ads.rate(ad) * WEEKDAY[(firstWeekday + day) % WEEK] * spend[day][ad];
                bring(ad, PoissonSampler.of(random, mean).sample());
            }
        }
        allotment.count(killed);
        day++;
    }

    private void bring(int ad, int count) {
        for (var i = 0; i < count; i++) {
            var when = random.nextDouble();
            var delay = 0;
            while (when >= KNOWN[delay]) {
                delay++;
            }
            conversions[day][ad][delay]++;
        }
    }

    void kill(int angle) {
        killed[angle] = true;
    }

    boolean isKilled(int angle) {
        return killed[angle];
    }

    double spent() {
        var sum = 0.0;
        for (var ofDay : spend) {
            for (var each : ofDay) {
                sum += each;
            }
        }
        return sum;
    }

    double spentBy(int ad) {
        var sum = 0.0;
        for (var i = 0; i < day; i++) {
            sum += spend[i][ad];
        }
        return sum;
    }

    /** All of an ad's conversions known by now, matured or not. */
    int knownOf(int ad) {
        var sum = 0;
        for (var i = 0; i < day; i++) {
            sum += known(i, ad, day - 1);
        }
        return sum;
    }

    static int matured(int today) {
        return Math.min(today + 1 - MATURING, Scenario.DAYS);
    }

    /** What the engine is told on the evening of this day, counted from 0; it may be after the last day of spend. */
    PlanResult result(int today) {
        var matured = matured(today);
        var ofDay = new int[matured];
        var money = new double[matured];
        for (var i = 0; i < matured; i++) {
            for (var ad = 0; ad < ads.count(); ad++) {
                ofDay[i] += known(i, ad, today);
                money[i] += spend[i][ad];
            }
        }
        var factors = DayFactors.of(ofDay, money);
        var angles = new ArrayList<AngleResult>();
        for (var angle = 0; angle < scenario.angles(); angle++) {
            angles.add(angle(angle, matured, today, factors));
        }
        return new PlanResult(angles, new Window(matured, matured >= WEEK, Scenario.DAYS), Set.of());
    }

    private AngleResult angle(int angle, int matured, int today, double[] factors) {
        var results = new ArrayList<AdResult>();
        var lastWeek = 0;
        for (var ad = angle * scenario.ads(); ad < (angle + 1) * scenario.ads(); ad++) {
            results.add(ad(ad, matured, today, factors));
            for (var i = Math.max(0, day - WEEK); i < day; i++) {
                lastWeek += known(i, ad, today);
            }
        }
        var learning = LearningPhase.of(lastWeek, LearningPhase.USUAL_THRESHOLD, day >= WEEK);
        return new AngleResult(results, allotment.allotted(angle), learning, killed[angle]);
    }

    private AdResult ad(int ad, int matured, int today, double[] factors) {
        var count = 0;
        double money = 0, exposure = 0;
        for (var i = 0; i < matured; i++) {
            count += known(i, ad, today);
            money += spend[i][ad];
            exposure += spend[i][ad] * factors[i];
        }
        return new AdResult(count, 0, money, exposure);
    }

    private int known(int ofDay, int ad, int today) {
        var sum = 0;
        for (var delay = 0; delay < KNOWN.length && delay <= today - ofDay; delay++) {
            sum += conversions[ofDay][ad][delay];
        }
        return sum;
    }
}
