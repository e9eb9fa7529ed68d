package belieffirst.plan.launch;

import belieffirst.plan.goal.ConversionEvent;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A launch document on the wire; money is decimal text, and what is not known is null. */
final class LaunchJson {

    private LaunchJson() {}

    /** The content that the digest is made of. */
    static ObjectNode content(LaunchDocument document) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("plan_id", document.planId().toString());
        json.put("plan_key", document.planKey());
        json.put("set_up", document.setUp());
        json.put("currency", document.terms().currency());
        json.put("days", document.terms().days());
        campaign(document, json.putObject("campaign"));
        var adSets = json.putArray("ad_sets");
        document.adSets().forEach(adSet -> adSet(document.terms(), adSet, adSets.addObject()));
        var ads = json.putArray("ads");
        document.ads().forEach(ad -> ad(document.terms().facts(), ad, ads.addObject()));
        return json;
    }

    private static void campaign(LaunchDocument document, ObjectNode json) {
        var campaign = document.campaign();
        json.put("code", campaign.code());
        json.put("name", campaign.name());
        json.put("objective", campaign.objective());
        json.put("buying_type", "AUCTION");
        json.put("daily_budget", text(campaign.dailyBudget()));
        json.put("advantage_state", "DISABLED");
        json.put("bid_strategy", "LOWEST_COST_WITHOUT_CAP");
        json.put("status", LaunchDocument.STATUS);
    }

    private static void adSet(LaunchDocument.Terms terms, LaunchDocument.AdSet adSet, ObjectNode json) {
        var event = new ConversionEvent(terms.event());
        json.put("code", adSet.code());
        json.put("name", adSet.name());
        json.put("optimization_goal", terms.optimizationGoal());
        json.put("billing_event", "IMPRESSIONS");
        json.put("event", terms.event());
        json.put("custom_event_type", terms.eventType());
        json.put("custom_conversion", event.isCustom() ? event.customName() : null);
        json.put("attribution_setting", terms.attributionSetting());
        json.put("daily_budget", text(adSet.dailyBudget()));
        json.put("starts_on", adSet.starts() == null ? null : adSet.starts().toString());
        json.put("ends_on", adSet.ends() == null ? null : adSet.ends().toString());
        facts(terms, json);
        json.put("value_rules", false);
        json.put("status", LaunchDocument.STATUS);
    }

    private static void facts(LaunchDocument.Terms terms, ObjectNode json) {
        var facts = terms.facts();
        var isApp = terms.optimizationGoal().equals(MetaTerms.APP_INSTALLS);
        json.put("pixel_id", isApp ? null : facts.pixelId());
        json.put("app_id", isApp ? facts.appId() : null);
        if (facts.countries().isEmpty()) {
            json.putNull("countries");
        } else {
            var countries = json.putArray("countries");
            facts.countries().forEach(countries::add);
        }
        json.put("age_min", facts.ageMin());
        json.put("age_max", facts.ageMax());
    }

    private static void ad(LaunchFacts facts, LaunchDocument.Ad ad, ObjectNode json) {
        json.put("code", ad.code());
        json.put("name", ad.name());
        json.put("ad_set", ad.adSet());
        json.put("angle", ad.angle());
        json.put("template", ad.template());
        json.put("page_id", facts.pageId());
        json.put("link", facts.link());
        json.put("url_tags", ad.urlTags());
        json.put("flexible", false);
        optOuts(MetaTerms.ENHANCEMENTS, json.putObject("enhancements"));
        json.put("status", LaunchDocument.STATUS);
    }

    private static void optOuts(List<String> features, ObjectNode json) {
        features.forEach(feature -> json.put(feature, "OPT_OUT"));
    }

    private static @Nullable String text(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
