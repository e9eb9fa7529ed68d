package belieffirst.evidence.audit;

import belieffirst.evidence.audit.ObjectComparison.FactRule;
import belieffirst.evidence.column.AttributionSetting;
import belieffirst.evidence.column.Objectives;
import belieffirst.evidence.structure.AccountMoney;
import belieffirst.evidence.structure.AccountTerms;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The comparison of campaigns and ad sets, fact by fact. */
final class FactComparison {

    private static final String APP_INSTALL = "app_install";

    private final PlannedLaunch launch;
    private final AccountMoney money;

    /** Compares with what runs in an account of these terms. */
    FactComparison(PlannedLaunch launch, AccountTerms terms) {
        this.launch = launch;
        this.money = new AccountMoney(launch.currency(), terms);
    }

    Stream<Difference> campaign(ObjectComparison campaign) {
        var objective = campaign.planned("objective");
        var mode = launch.hasCampaignBudget() ? "daily" : "";
        return Stream.of(
                        campaign.of(
                                FactRule.of(DifferenceKind.OBJECTIVE, "objective"),
                                objective == null ? null : Objectives.of(objective)),
                        campaign.of(
                                FactRule.of(DifferenceKind.BUDGET_MODE, "budget_mode")
                                        .orNone(),
                                mode),
                        launch.hasCampaignBudget() ? budget(campaign) : Stream.<Difference>empty(),
                        campaign.of(FactRule.of(DifferenceKind.BID_STRATEGY, "bid_strategy"), null))
                .flatMap(part -> part);
    }

    /** Audiences and bids that no document knows are compared with those of the first reading after the launch. */
    Stream<Difference> adSet(ObjectComparison adSet) {
        return Stream.of(
                        launch.hasCampaignBudget() ? Stream.<Difference>empty() : ownBudget(adSet),
                        goal(adSet),
                        adSet.of(FactRule.of(DifferenceKind.BID_STRATEGY, "bid_strategy"), null),
                        adSet.of(
                                FactRule.of(DifferenceKind.BID_STRATEGY, "bid_amount", this::money)
                                        .orNone(),
                                null),
                        adSet.of(
                                FactRule.of(DifferenceKind.COUNTRIES, "countries", FactComparison::sorted),
                                adSet.planned("countries")),
                        adSet.of(FactRule.of(DifferenceKind.COUNTRIES, "areas"), adSet.planned("countries")),
                        adSet.of(FactRule.of(DifferenceKind.AGES, "age_min"), adSet.planned("age_min")),
                        adSet.of(FactRule.of(DifferenceKind.AGES, "age_max"), adSet.planned("age_max")),
                        adSet.of(FactRule.of(DifferenceKind.PLACEMENTS, "placements", FactComparison::sorted), null))
                .flatMap(part -> part);
    }

    /** An ad set without a budget is told of once, at its campaign, which has it then. */
    private Stream<Difference> ownBudget(ObjectComparison adSet) {
        return Stream.concat(adSet.of(FactRule.of(DifferenceKind.BUDGET_MODE, "budget_mode"), "daily"), budget(adSet));
    }

    private Stream<Difference> budget(ObjectComparison compared) {
        var planned = compared.planned("daily_budget");
        return compared.of(
                FactRule.of(DifferenceKind.BUDGET, "daily_budget", this::money),
                planned == null ? null : money.planned(planned));
    }

    private static Stream<Difference> goal(ObjectComparison adSet) {
        var goal = adSet.planned("optimization_goal");
        var setting = adSet.planned("attribution_setting");
        return Stream.of(
                        adSet.of(FactRule.of(DifferenceKind.EVENT, "event", FactComparison::event), event(adSet)),
                        adSet.source("dataset", "pixel_id"),
                        adSet.source("app", "app_id"),
                        adSet.of(
                                FactRule.of(DifferenceKind.OPTIMIZATION_GOAL, "optimization_goal"),
                                goal == null ? null : goal.toLowerCase(Locale.ROOT)),
                        adSet.of(
                                FactRule.of(DifferenceKind.ATTRIBUTION_SETTING, "attribution"),
                                setting == null ? null : AttributionSetting.of(setting)))
                .flatMap(part -> part);
    }

    /** A custom conversion runs under an id, and its name is all that was planned. */
    private static @Nullable String event(ObjectComparison adSet) {
        return adSet.planned("custom_conversion") == null ? adSet.planned("event") : null;
    }

    private static String event(JsonNode told) {
        var event = told.asString("");
        return event.equals("mobile_app_install") ? APP_INSTALL : event;
    }

    private String money(JsonNode told) {
        return money.runs(told.asString(""));
    }

    private static String sorted(JsonNode list) {
        return list.valueStream().map(each -> each.asString("")).sorted().collect(Collectors.joining(", "));
    }
}
