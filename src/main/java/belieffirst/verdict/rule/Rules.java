package belieffirst.verdict.rule;

import belieffirst.inference.Posterior;
import belieffirst.inference.Standing;
import belieffirst.inference.planning.Forecast;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules of the first phase, and of every later one that compares several arms: promote, kill, stop, provisional.
 *
 * <p>Evidence first: while a gate is closed the word is keep testing. A plan ends at its horizon, or earlier when a
 * promotion by then has become unlikely.
 */
public final class Rules {

    public static final double PROMOTE_WITHIN_MAX = 0.80;
    private static final double KILL_BEST = 0.03;
    private static final double KILL_NEAR_BEST = 0.10;
    private static final double KILL_WITHIN_MAX = 0.025;
    private static final double UNLIKELY = 0.05;
    private static final double PROVISIONAL_LOSS = 0.05;
    private static final double PROVISIONAL_ON_TARGET = 0.80;

    private final PlanResult plan;
    private final Settings settings;
    private final Posterior posterior;

    private Rules(PlanResult plan, Settings settings, Posterior posterior) {
        this.plan = plan;
        this.settings = settings;
        this.posterior = posterior;
    }

    /** One verdict for each angle, in the plan's order; the posterior is that of the plan's arms. */
    public static List<AngleVerdict> apply(PlanResult plan, Settings settings, Posterior posterior) {
        return new Rules(plan, settings, posterior).verdicts();
    }

    /** What is said while evidence is missing: keep testing, and which evidence. */
    static List<AngleVerdict> waiting(PlanResult plan, Settings settings) {
        var ofPlan = Gates.ofPlan(plan, settings);
        var verdicts = new ArrayList<AngleVerdict>();
        for (var i = 0; i < plan.angles().size(); i++) {
            var angle = plan.angles().get(i);
            var missing = new ArrayList<>(ofPlan);
            missing.addAll(Gates.ofAngle(i, angle));
            missing.addAll(Gates.ofPromotion(i, angle));
            verdicts.add(
                    angle.killed()
                            ? new AngleVerdict(Decision.KILL, List.of())
                            : new AngleVerdict(Decision.KEEP_TESTING, missing));
        }
        return verdicts;
    }

    private List<AngleVerdict> verdicts() {
        if (!Gates.ofPlan(plan, settings).isEmpty()) {
            return waiting(plan, settings);
        }
        var verdicts = new ArrayList<AngleVerdict>();
        for (var i = 0; i < plan.angles().size(); i++) {
            verdicts.add(verdict(i));
        }
        var promoted = verdicts.stream().anyMatch(verdict -> verdict.decision() == Decision.PROMOTE);
        return promoted || !ended() ? verdicts : end(verdicts);
    }

    private AngleVerdict verdict(int place) {
        var angle = plan.angles().get(place);
        var standing = posterior.standings().get(place);
        var missing = new ArrayList<>(Gates.ofAngle(place, angle));
        if (angle.killed() || (missing.isEmpty() && kills(standing))) {
            return new AngleVerdict(Decision.KILL, List.of());
        }
        missing.addAll(Gates.ofPromotion(place, angle));
        var promoted = missing.isEmpty() && promotes(standing);
        return new AngleVerdict(promoted ? Decision.PROMOTE : Decision.KEEP_TESTING, missing);
    }

    private boolean promotes(Standing standing) {
        return standing.best() >= threshold() && standing.rate().costsAtMost(settings.maxCpa()) >= PROMOTE_WITHIN_MAX;
    }

    private boolean kills(Standing standing) {
        return isFarFromBest(standing) || costsTooMuch(standing, settings);
    }

    public static boolean isFarFromBest(Standing standing) {
        return standing.best() < KILL_BEST && standing.nearBest() < KILL_NEAR_BEST;
    }

    public static boolean costsTooMuch(Standing standing, Settings settings) {
        return standing.rate().costsAtMost(settings.maxCpa()) < KILL_WITHIN_MAX;
    }

    private double threshold() {
        return settings.budgets().threshold(plan.angles().size());
    }

    private boolean ended() {
        return plan.window().ended() || forecast() < UNLIKELY;
    }

    /** The chance that any angle is promoted by the horizon: at most the sum of the angles' own chances. */
    private double forecast() {
        var growth = (double) plan.window().horizonDays() / plan.window().maturedDays();
        var chance = 0.0;
        for (var i = 0; i < plan.angles().size(); i++) {
            var angle = plan.angles().get(i);
            if (!angle.killed()) {
                var perAd = angle.conversionsPerAd();
                chance += new Forecast(posterior.cvSquared(), perAd)
                        .chance(posterior.standings().get(i).best(), threshold(), perAd * growth);
            }
        }
        return Math.min(chance, 1);
    }

    private List<AngleVerdict> end(List<AngleVerdict> verdicts) {
        var ended = new ArrayList<AngleVerdict>();
        for (var i = 0; i < verdicts.size(); i++) {
            var verdict = verdicts.get(i);
            ended.add(verdict.decision() == Decision.KILL ? verdict : atEnd(i, verdict.missing()));
        }
        return ended;
    }

    private AngleVerdict atEnd(int place, List<ClosedGate> missing) {
        var standing = posterior.standings().get(place);
        var good = place == posterior.leader()
                && Gates.ofAngle(place, plan.angles().get(place)).isEmpty()
                && standing.expectedLoss() < PROVISIONAL_LOSS
                && standing.rate().costsAtMost(settings.targetCpa()) >= PROVISIONAL_ON_TARGET;
        return new AngleVerdict(good ? Decision.PROVISIONAL : Decision.STOP_NO_SEPARATION, missing);
    }
}
