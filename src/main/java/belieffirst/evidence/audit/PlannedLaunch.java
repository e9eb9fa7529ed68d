package belieffirst.evidence.audit;

import belieffirst.evidence.structure.ObjectLevel;
import belieffirst.plan.goal.SetUp;
import belieffirst.plan.launch.Launch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A launch as it was planned.
 *
 * @param version of the document that went live; 0 of one that nobody said is live
 * @param live when that was said; null likewise
 */
record PlannedLaunch(
        JsonNode document, int version, @Nullable Instant live) {

    private static final JsonMapper JSON = new JsonMapper();

    /** The document that went live last, else the one as it stands. */
    static PlannedLaunch of(Launch launch) {
        var last = launch.last();
        return launch.live() == null && last != null
                ? new PlannedLaunch(JSON.readTree(last.json()), last.version(), last.at())
                : new PlannedLaunch(
                        JSON.readTree(launch.kept()), launch.live() == null ? 0 : launch.version(), launch.live());
    }

    PlannedObject campaign() {
        return planned(ObjectLevel.CAMPAIGN, document.path("campaign"), null);
    }

    List<PlannedObject> adSets() {
        var campaign = campaign().code();
        return document.path("ad_sets")
                .valueStream()
                .map(adSet -> planned(ObjectLevel.AD_SET, adSet, campaign))
                .toList();
    }

    List<PlannedObject> ads() {
        return document.path("ads")
                .valueStream()
                .map(ad -> planned(ObjectLevel.AD, ad, ad.path("ad_set").asString("")))
                .toList();
    }

    Stream<PlannedObject> all() {
        return Stream.of(Stream.of(campaign()), adSets().stream(), ads().stream())
                .flatMap(part -> part);
    }

    /** The codes of the ads that belong to a campaign, an ad set, or are this ad. */
    List<String> adsOf(PlannedObject planned) {
        return ads().stream()
                .filter(ad -> switch (planned.level()) {
                    case CAMPAIGN -> true;
                    case AD_SET -> planned.code().equals(ad.in());
                    case AD -> planned.code().equals(ad.code());
                })
                .map(PlannedObject::code)
                .toList();
    }

    boolean hasCampaignBudget() {
        return SetUp.of(document.path("set_up").asString("")).hasCampaignBudget();
    }

    String currency() {
        return document.path("currency").asString("");
    }

    int days() {
        return document.path("days").asInt(0);
    }

    /** The day on which an object should start; null where the document does not say. */
    @Nullable
    LocalDate starts(PlannedObject planned) {
        return adSets().stream()
                .filter(adSet -> switch (planned.level()) {
                    case CAMPAIGN -> true;
                    case AD_SET -> adSet.code().equals(planned.code());
                    case AD -> adSet.code().equals(planned.in());
                })
                .map(adSet -> adSet.text("starts_on"))
                .filter(day -> day != null)
                .map(LocalDate::parse)
                .findFirst()
                .orElse(null);
    }

    private static PlannedObject planned(ObjectLevel level, JsonNode fields, @Nullable String in) {
        return new PlannedObject(level, fields.path("code").asString(""), in, fields);
    }
}
