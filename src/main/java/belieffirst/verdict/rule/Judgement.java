package belieffirst.verdict.rule;

import belieffirst.inference.EngineVersion;
import belieffirst.inference.Posterior;
import belieffirst.inference.Prior;
import belieffirst.inference.evalue.Certificate;
import belieffirst.inference.formula.OrderValue;
import belieffirst.inference.planning.Forecast;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The judgement of a plan on one day: a pure function of its results and settings, the same to the bit on every machine.
 *
 * @param readings one for each angle, even while evidence is missing; none before any conversions were told, be it none
 * @param verdict on the plan as a whole
 * @param verdicts one for each angle; none without a target
 * @param remarks what weakens the evidence, and holds nothing back
 * @param certificate evidence that the angles differ; evidence of one angle alone is none
 * @param forecastDays days from now until a promotion is to be expected; empty where none is, and in
 *     a rematch, whose chance rests on more than its own pace
 * @param unsoldAds ads to pause, since on target they would have sold; none without a target
 */
public record Judgement(
        List<AngleReading> readings,
        PlanDecision verdict,
        List<AngleVerdict> verdicts,
        List<ClosedGate> remarks,
        Certificate certificate,
        OptionalDouble forecastDays,
        List<UnsoldAd> unsoldAds) {

    private static final Certificate NO_EVIDENCE = new Certificate(0);

    public Judgement {
        readings = List.copyOf(readings);
        verdicts = List.copyOf(verdicts);
        remarks = List.copyOf(remarks);
        unsoldAds = List.copyOf(unsoldAds);
    }

    /** Which mathematics it came from. */
    public String engine() {
        return EngineVersion.CURRENT;
    }

    /** Against a target: read-outs and a verdict on each angle. */
    public static Judgement of(PlanResult plan, Settings settings) {
        if (!(plan.exposure() > 0)) {
            return nothing(Rules.waiting(plan, Gates.ofPlan(plan)));
        }
        var target = settings.targetCpa();
        var several = plan.angles().size() > 1;
        var prior = several ? Prior.ofSeveralArms(target) : Prior.ofOneArm(target);
        var posterior = plan.posterior(prior);
        var words = several ? Rules.of(plan, settings, posterior) : Confirmation.of(plan, settings, posterior);
        var ruling = words.withFalls(plan, posterior.cvSquared());
        return new Judgement(
                readings(plan, posterior),
                ruling.plan(),
                ruling.angles(),
                Remarks.of(plan, settings),
                certificate(plan, prior),
                several && !ruling.plan().isEnd() && plan.earlier().isEmpty()
                        ? forecast(plan, posterior)
                        : OptionalDouble.empty(),
                UnsoldAd.in(plan, target, StrictMath.sqrt(posterior.cvSquared())));
    }

    /** Without a target: read-outs alone. */
    public static Judgement withoutTarget(PlanResult plan) {
        var nothing = nothing(new Ruling(PlanDecision.CANNOT_BE_JUDGED, List.of()));
        if (!(plan.exposure() > 0)) {
            return nothing;
        }
        var prior = Prior.pooled(plan.arms());
        return new Judgement(
                readings(plan, plan.posterior(prior)),
                nothing.verdict(),
                List.of(),
                List.of(),
                certificate(plan, prior),
                OptionalDouble.empty(),
                List.of());
    }

    private static Judgement nothing(Ruling ruling) {
        return new Judgement(
                List.of(), ruling.plan(), ruling.angles(), List.of(), NO_EVIDENCE, OptionalDouble.empty(), List.of());
    }

    private static List<AngleReading> readings(PlanResult plan, Posterior posterior) {
        var value = OrderValue.around(plan.meanValue());
        var dailySpend = plan.spend() / plan.window().maturedDays();
        return IntStream.range(0, plan.angles().size())
                .mapToObj(angle -> AngleReading.of(
                        plan.angles().get(angle), posterior.standings().get(angle), value, dailySpend))
                .toList();
    }

    private static Certificate certificate(PlanResult plan, Prior prior) {
        return plan.angles().size() > 1 ? Certificate.of(plan.unscaledArms(), prior) : NO_EVIDENCE;
    }

    private static OptionalDouble forecast(PlanResult plan, Posterior posterior) {
        var leader = plan.angles().get(posterior.leader());
        var perAd = leader.conversionsPerAd();
        var best = posterior.standings().get(posterior.leader()).best();
        var window = plan.window();
        return new Forecast(posterior.cvSquared(), perAd)
                .conversionsFor(best, plan.threshold()).stream()
                        .map(wanted -> (wanted / perAd - 1) * window.maturedDays())
                        .filter(days -> days <= window.horizonDays() - window.elapsedDays())
                        .findFirst();
    }
}
