package belieffirst.verdict.rule;

import belieffirst.inference.Arm;
import belieffirst.inference.EngineVersion;
import belieffirst.inference.NestedModel;
import belieffirst.inference.OrderValue;
import belieffirst.inference.Posterior;
import belieffirst.inference.Prior;
import belieffirst.inference.evalue.Certificate;
import belieffirst.inference.planning.Forecast;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The judgement of a plan on one day: a pure function of its results and settings, the same to the bit on every machine.
 *
 * @param readings one for each angle, even while evidence is missing; none before any conversions were told, be it none
 * @param verdicts one for each angle; none without a target
 * @param certificate evidence that the angles differ; evidence of one angle alone is none
 * @param forecastDays days from now until a promotion is to be expected; empty where none is
 * @param unsoldAds ads to pause, since on target they would have sold; none without a target
 * @param engine which mathematics it came from
 */
public record Judgement(
        List<AngleReading> readings,
        List<AngleVerdict> verdicts,
        Certificate certificate,
        OptionalDouble forecastDays,
        List<UnsoldAd> unsoldAds,
        String engine) {

    private static final Certificate NO_EVIDENCE = new Certificate(0);

    public Judgement {
        readings = List.copyOf(readings);
        verdicts = List.copyOf(verdicts);
        unsoldAds = List.copyOf(unsoldAds);
    }

    /** Against a target: read-outs and a verdict on each angle. */
    public static Judgement of(PlanResult plan, Settings settings) {
        var target = settings.targetCpa();
        var several = plan.angles().size() > 1;
        if (!(plan.exposure() > 0)) {
            return nothing(Rules.waiting(plan, settings));
        }
        var posterior = posterior(plan.arms(), several ? Prior.ofSeveralArms(target) : Prior.ofOneArm(target));
        var verdicts =
                several ? Rules.apply(plan, settings, posterior) : List.of(Confirmation.of(plan, settings, posterior));
        var threshold = several ? settings.budgets().threshold(plan.angles().size()) : 1;
        return new Judgement(
                readings(plan, posterior),
                verdicts,
                certificate(plan, posterior),
                several ? forecast(plan, posterior, threshold) : OptionalDouble.empty(),
                UnsoldAd.in(plan, target, StrictMath.sqrt(posterior.cvSquared())),
                EngineVersion.CURRENT);
    }

    /** Without a target: read-outs alone. */
    public static Judgement withoutTarget(PlanResult plan) {
        if (!(plan.exposure() > 0)) {
            return nothing(List.of());
        }
        var arms = plan.arms();
        var posterior = posterior(arms, Prior.pooled(arms));
        return new Judgement(
                readings(plan, posterior),
                List.of(),
                certificate(plan, posterior),
                OptionalDouble.empty(),
                List.of(),
                EngineVersion.CURRENT);
    }

    private static Judgement nothing(List<AngleVerdict> verdicts) {
        return new Judgement(
                List.of(), verdicts, NO_EVIDENCE, OptionalDouble.empty(), List.of(), EngineVersion.CURRENT);
    }

    private static Posterior posterior(List<Arm> arms, Prior prior) {
        return arms.size() > 1 ? NestedModel.posterior(arms, prior) : NestedModel.posterior(arms.getFirst(), prior);
    }

    private static List<AngleReading> readings(PlanResult plan, Posterior posterior) {
        var value = OrderValue.around(plan.meanValue());
        var dailySpend = plan.spend() / plan.window().maturedDays();
        return IntStream.range(0, plan.angles().size())
                .mapToObj(angle -> AngleReading.of(
                        plan.angles().get(angle), posterior.standings().get(angle), value, dailySpend))
                .toList();
    }

    private static Certificate certificate(PlanResult plan, Posterior posterior) {
        return plan.angles().size() > 1 ? Certificate.of(posterior, plan.arms()) : NO_EVIDENCE;
    }

    private static OptionalDouble forecast(PlanResult plan, Posterior posterior, double threshold) {
        var leader = plan.angles().get(posterior.leader());
        var perAd = leader.conversionsPerAd();
        var best = posterior.standings().get(posterior.leader()).best();
        return new Forecast(posterior.cvSquared(), perAd)
                .conversionsFor(best, threshold).stream()
                        .map(wanted -> (wanted / perAd - 1) * plan.window().maturedDays())
                        .findFirst();
    }
}
