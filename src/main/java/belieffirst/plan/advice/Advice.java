package belieffirst.plan.advice;

import belieffirst.inference.planning.DetectableRatio;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.layer.Phase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules that advise on a plan; which of them concern it, and in which order they are told, its phase says. */
public final class Advice {

    private static final int FEW_IN_DISCOVERY = 5;

    private static final Map<String, Function<PlanDetails, Optional<Warning>>> RULES = Map.ofEntries(
            Map.entry("angle_count", Advice::angleCount),
            Map.entry("angle_without_explanation", Advice::angleWithoutExplanation),
            Map.entry("angles_alike", Advice::anglesAlike),
            Map.entry("offer_differs", Advice::offerDiffers),
            Map.entry("previous_phase_incomplete", Advice::previousPhaseIncomplete),
            Map.entry("angle_not_won", Advice::angleNotWon),
            Map.entry("templates_differ", Advice::templatesDiffer),
            Map.entry("few_ads", Advice::fewAds),
            Map.entry("angle_not_confirmed", LaterAdvice::angleNotConfirmed),
            Map.entry("too_many_sublayer_types", LaterAdvice::tooManySublayerTypes),
            Map.entry("nothing_varies", LaterAdvice::nothingVaries),
            Map.entry("format_static_only", LaterAdvice::formatStaticOnly),
            Map.entry("budget_step", LaterAdvice::budgetStep),
            Map.entry("budget_short", LaterAdvice::budgetShort),
            Map.entry("template_unfit", Advice::templateUnfit));

    private Advice() {}

    public static List<Warning> on(PlanDetails details) {
        return details.plan().lifecycle().phase().warnings().stream()
                .map(Advice::rule)
                .flatMap(rule -> rule.apply(details).stream())
                .toList();
    }

    private static Function<PlanDetails, Optional<Warning>> rule(String code) {
        var rule = RULES.get(code);
        if (rule == null) {
            throw new IllegalStateException("No rule is called " + code);
        }
        return rule;
    }

    private static Optional<Warning> angleCount(PlanDetails details) {
        var angles = details.angles().size();
        return when(angles < 5 || angles > 7, new Warning.AngleCount(angles));
    }

    private static Optional<Warning> angleWithoutExplanation(PlanDetails details) {
        var names = details.angles().stream()
                .filter(angle ->
                        angle.explanation() == null || angle.explanation().isBlank())
                .map(PlanDetails.Angle::name)
                .toList();
        return when(!names.isEmpty(), new Warning.AngleWithoutExplanation(names));
    }

    private static Optional<Warning> anglesAlike(PlanDetails details) {
        var angles = details.angles();
        return Stream.iterate(0, i -> i < angles.size(), i -> i + 1)
                .flatMap(i -> angles.subList(i + 1, angles.size()).stream()
                        .filter(other -> Likeness.of(angles.get(i), other) >= Likeness.ALIKE)
                        .<Warning>map(
                                other -> new Warning.AnglesAlike(angles.get(i).name(), other.name())))
                .findFirst();
    }

    private static Optional<Warning> offerDiffers(PlanDetails details) {
        var others = details.line().otherOffers();
        return when(!others.isEmpty(), new Warning.OfferDiffers(others));
    }

    private static Optional<Warning> previousPhaseIncomplete(PlanDetails details) {
        var before = details.plan().lifecycle().phase().before();
        return when(!details.line().previousCompleted(), new Warning.PreviousPhaseIncomplete(before));
    }

    private static Optional<Warning> angleNotWon(PlanDetails details) {
        return details.angles().stream()
                .filter(angle -> !angle.status().equals("winner"))
                .<Warning>map(angle -> new Warning.AngleNotWon(angle.name()))
                .findFirst();
    }

    private static Optional<Warning> templatesDiffer(PlanDetails details) {
        return when(details.plan().lifecycle().parent() == null, new Warning.TemplatesDiffer());
    }

    private static Optional<Warning> fewAds(PlanDetails details) {
        var ads = details.plan().design().adsPerAngle();
        return isDiscovery(details)
                ? when(
                        ads < FEW_IN_DISCOVERY && details.angles().size() > 1,
                        fewInDiscovery(details.angles().size(), ads))
                : when(
                        ads < Plans.CONFIRMING_ADS,
                        new Warning.FewAds(
                                "%d ads are few to confirm a belief; 10 or more show whether it holds.".formatted(ads),
                                "Two ads of one belief differ by themselves; only many of them show the belief."));
    }

    private static Warning fewInDiscovery(int angles, int ads) {
        var ratio = DetectableRatio.usual(Math.max(angles, 2)).smallestRatio(ads);
        return new Warning.FewAds(
                String.format(
                        Locale.ROOT,
                        "With %d %s an angle this plan can tell apart only angles that differ %.1f-fold or more.",
                        ads,
                        ads == 1 ? "ad" : "ads",
                        ratio),
                "Ads of one belief differ among themselves, so a few of them say little about it. %d ads an angle tell apart twofold differences."
                        .formatted(DetectableRatio.usual(Math.max(angles, 2)).adsFor(2)));
    }

    private static Optional<Warning> templateUnfit(PlanDetails details) {
        var phase = details.plan().lifecycle().phase();
        var unfit = details.templates().stream()
                .filter(template -> !template.suits(phase))
                .map(PlanDetails.Template::name)
                .toList();
        return when(!unfit.isEmpty(), new Warning.TemplateUnfit(unfit, phase));
    }

    private static boolean isDiscovery(PlanDetails details) {
        return details.plan().lifecycle().phase() == Phase.DISCOVERY;
    }

    static Optional<Warning> when(boolean concerns, Warning warning) {
        return concerns ? Optional.of(warning) : Optional.empty();
    }
}
