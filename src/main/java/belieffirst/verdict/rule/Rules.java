package belieffirst.verdict.rule;

import belieffirst.inference.Posterior;
import belieffirst.inference.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The rules of the first phase, and of every later one that compares several angles.
 *
 * <p>Whatever is missing, a plan has a word by its horizon. A finding (promote, kill) is made on any day; best bets only at the end.
 */
public final class Rules {

    /** How likely it must be that a promoted angle costs no more than one would pay. */
    public static final double PAYS = 0.80;

    private static final double KILL_NEAR_BEST = 0.01;

    /** The same where ads share ad sets, whose days go together, or where templates are estimated. */
    private static final double KILL_NEAR_BEST_LESS_SURE = 0.004;

    private static final double KILL_WITHIN_MAX = 0.025;
    private static final double WORKS = 0.80;
    private static final double HOPELESS_BEST = 0.03;
    private static final double HOPELESS_NEAR_BEST = 0.10;
    private static final double REMATCH = 0.30;
    private static final double MAY_PAY = 0.50;

    private final PlanResult plan;
    private final Settings settings;
    private final Posterior posterior;
    private final double promotion;
    private final double farFromBest;

    private Rules(PlanResult plan, Settings settings, Posterior posterior) {
        this.plan = plan;
        this.settings = settings;
        this.posterior = posterior;
        this.promotion = plan.threshold();
        this.farFromBest = farFromBest(plan);
    }

    /** The words on a plan of two angles or more; the posterior is that of the plan's arms. */
    public static Ruling of(PlanResult plan, Settings settings, Posterior posterior) {
        var missing = Gates.ofPlan(plan);
        return missing.isEmpty() ? new Rules(plan, settings, posterior).ruling() : waiting(plan, missing);
    }

    /** The words while evidence is missing: keep testing, or that it did not come. */
    static Ruling waiting(PlanResult plan, List<ClosedGate> missing) {
        var ended = plan.window().ended();
        var angles = plan.angles().stream()
                .map(angle -> angle.killed()
                        ? killed()
                        : new AngleVerdict(
                                Decision.KEEP_TESTING, ended ? Advice.STOP_SPENDING : Advice.KEEP_SPENDING, missing))
                .toList();
        return new Ruling(ended ? PlanDecision.CANNOT_BE_JUDGED : PlanDecision.KEEP_TESTING, angles);
    }

    static AngleVerdict killed() {
        return new AngleVerdict(Decision.KILL, Advice.STOP_SPENDING, List.of());
    }

    private Ruling ruling() {
        var verdicts =
                IntStream.range(0, plan.angles().size()).mapToObj(this::verdict).toList();
        if (has(verdicts, Decision.PROMOTE)) {
            return new Ruling(PlanDecision.PROMOTE, verdicts);
        }
        if (verdicts.stream().allMatch(verdict -> verdict.decision() == Decision.KILL)) {
            return new Ruling(PlanDecision.NONE_PAYS, verdicts);
        }
        return plan.window().ended() ? end(verdicts) : new Ruling(PlanDecision.KEEP_TESTING, verdicts);
    }

    private static boolean has(List<AngleVerdict> verdicts, Decision decision) {
        return verdicts.stream().anyMatch(verdict -> verdict.decision() == decision);
    }

    private AngleVerdict verdict(int place) {
        var angle = plan.angles().get(place);
        var standing = posterior.standings().get(place);
        if (angle.killed() || kills(standing)) {
            return killed();
        }
        var missing = Gates.ofPromotion(place, angle);
        if (missing.isEmpty() && promotes(standing)) {
            return new AngleVerdict(Decision.PROMOTE, Advice.KEEP_SPENDING, List.of());
        }
        var advice = isHopeless(standing) ? Advice.STOP_SPENDING : Advice.KEEP_SPENDING;
        var works = place != posterior.leader() && missing.isEmpty() && isOnTarget(standing);
        return new AngleVerdict(works ? Decision.WORKS : Decision.KEEP_TESTING, advice, missing);
    }

    private boolean promotes(Standing standing) {
        return standing.best() >= promotion && standing.rate().costsAtMost(settings.maxCpa()) >= PAYS;
    }

    private boolean kills(Standing standing) {
        return costsTooMuch(standing, settings) || (standing.nearBest() < farFromBest && !isOnTarget(standing));
    }

    public static boolean isFarFromBest(Standing standing, PlanResult plan) {
        return standing.nearBest() < farFromBest(plan);
    }

    private static double farFromBest(PlanResult plan) {
        return plan.layout().isLessSure() ? KILL_NEAR_BEST_LESS_SURE : KILL_NEAR_BEST;
    }

    public static boolean costsTooMuch(Standing standing, Settings settings) {
        return standing.rate().costsAtMost(settings.maxCpa()) < KILL_WITHIN_MAX;
    }

    private boolean isOnTarget(Standing standing) {
        return standing.rate().costsAtMost(settings.targetCpa()) >= WORKS;
    }

    private static boolean isHopeless(Standing standing) {
        return standing.best() < HOPELESS_BEST && standing.nearBest() < HOPELESS_NEAR_BEST;
    }

    /** Best first; an angle that is given up leads nothing. */
    private List<Integer> leaders(List<AngleVerdict> verdicts) {
        return IntStream.range(0, verdicts.size())
                .filter(place -> verdicts.get(place).decision() != Decision.KILL)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> -best(place)))
                .toList();
    }

    private double best(int place) {
        return posterior.standings().get(place).best();
    }

    private boolean mayPay(int place) {
        return mayPay(posterior.standings().get(place), settings);
    }

    /** Whether it costs no more than one would pay rather than more. */
    static boolean mayPay(Standing standing, Settings settings) {
        return standing.rate().costsAtMost(settings.maxCpa()) >= MAY_PAY;
    }

    private Ruling end(List<AngleVerdict> verdicts) {
        var leaders = leaders(verdicts).stream().filter(this::mayPay).toList();
        if (leaders.isEmpty()) {
            return new Ruling(PlanDecision.NONE_PAYS, ended(verdicts, List.of()));
        }
        var rematch = leaders.size() > 1 && best(leaders.get(1)) >= REMATCH;
        return rematch
                ? new Ruling(PlanDecision.REMATCH, ended(verdicts, leaders.subList(0, 2)))
                : new Ruling(PlanDecision.BEST_BET, ended(verdicts, leaders.subList(0, 1)));
    }

    private static List<AngleVerdict> ended(List<AngleVerdict> verdicts, List<Integer> bets) {
        var ended = new ArrayList<AngleVerdict>();
        for (var place = 0; place < verdicts.size(); place++) {
            var verdict = verdicts.get(place);
            ended.add(
                    bets.contains(place)
                            ? new AngleVerdict(Decision.BEST_BET, Advice.KEEP_SPENDING, verdict.missing())
                            : verdict.decision() == Decision.KEEP_TESTING
                                    ? new AngleVerdict(verdict.decision(), Advice.STOP_SPENDING, verdict.missing())
                                    : verdict);
        }
        return ended;
    }
}
