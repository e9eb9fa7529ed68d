package belieffirst.plan.advice;

import belieffirst.inference.planning.DetectableRatio;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.layer.Phase;
import java.util.Locale;
import java.util.Optional;

/** A number of ads per angle that is too small to tell angles apart, or to confirm one. */
final class FewAds implements AdviceRule {

    private static final int FEWEST = 5;

    @Override
    public String code() {
        return "few_ads";
    }

    @Override
    public boolean concerns(Phase phase) {
        return !phase.hasCells();
    }

    @Override
    public Optional<Warning> check(PlanDetails details) {
        var angles = details.angles().size();
        var ads = details.plan().design().adsPerAngle();
        if (details.plan().lifecycle().phase() == Phase.DISCOVERY) {
            return ads < FEWEST && angles > 1 ? Optional.of(inDiscovery(angles, ads)) : Optional.empty();
        }
        return ads >= Plans.CONFIRMING_ADS
                ? Optional.empty()
                : Optional.of(warning(
                        "Few ads to confirm a belief: %d. It takes %d or more to show whether it holds."
                                .formatted(ads, Plans.CONFIRMING_ADS),
                        "Two ads of one belief differ by themselves; only many of them show the belief."));
    }

    private Warning inDiscovery(int angles, int ads) {
        var ratio = DetectableRatio.usual(angles);
        return warning(
                String.format(
                        Locale.ROOT,
                        "With %d %s per angle, this plan only finds angles that differ by %.1f× or more.",
                        ads,
                        ads == 1 ? "ad" : "ads",
                        ratio.smallestRatio(ads)),
                "Ads of one belief perform differently, so a few of them say little about it. %d ads per angle show a 2× difference."
                        .formatted(ratio.adsFor(2)));
    }
}
