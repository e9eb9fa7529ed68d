package belieffirst.verdict.judge;

import static belieffirst.verdict.judge.CampaignLine.require;

import belieffirst.verdict.evidence.EarlierCampaign;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The check of what a line tells of a plan before it. */
final class EarlierLine {

    private static final int MOST_ADS = 5_000;

    private EarlierLine() {}

    /** Fails with what is wrong in the message. */
    static void check(EarlierCampaign plan, List<String> angles) {
        var named = plan.angles().stream().map(EarlierCampaign.Angle::angle).toList();
        require(
                named.size() == angles.size() && angles.stream().allMatch(named::contains),
                "earlier plan %s has other angles than this campaign".formatted(plan.plan()));
        var ads = 0;
        for (var angle : plan.angles()) {
            require(
                    angle.adSets() != null && angle.adSets().isArray(),
                    "angle %s of earlier plan %s has no ad_sets".formatted(angle.angle(), plan.plan()));
            for (var adSet : angle.adSets()) {
                ads += adSet.path("ads").size();
                adSet.path("ads").forEach(ad -> check(plan, ad));
            }
        }
        require(ads <= MOST_ADS, "more than 5,000 ads in earlier plan " + plan.plan());
    }

    private static void check(EarlierCampaign plan, JsonNode ad) {
        CampaignLine.money(ad.path("exposure").asString(""), "exposure in earlier plan " + plan.plan());
        require(
                ad.path("conversions").isIntegralNumber()
                        && ad.path("conversions").canConvertToInt(),
                "conversions in earlier plan %s are no whole number".formatted(plan.plan()));
    }
}
