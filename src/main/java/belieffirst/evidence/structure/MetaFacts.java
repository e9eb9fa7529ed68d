package belieffirst.evidence.structure;

import belieffirst.evidence.column.AttributionSetting;
import belieffirst.evidence.column.Objectives;
import belieffirst.kernel.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The facts of a campaign, an ad set or an ad as Meta tells them, in our words.
 *
 * @param currency of the account, in whose smallest unit budgets come
 */
public record MetaFacts(JsonNode row, String currency) {

    private static final Map<String, String> EVENTS = Map.of(
            "PURCHASE", "purchase",
            "LEAD", "lead",
            "COMPLETE_REGISTRATION", "complete_registration",
            "SUBSCRIBE", "subscribe");

    private static final Map<String, String> EVENTS_OF_GOALS =
            Map.of("LEAD_GENERATION", "lead", "QUALITY_LEAD", "lead", "APP_INSTALLS", "app_install");

    private static final List<String> PLATFORMS =
            List.of("facebook", "instagram", "messenger", "audience_network", "threads", "whatsapp");

    private static final String INCREMENTAL = "Incremental attribution";

    private static final int LONGEST = 2_000;

    public Map<String, Object> of(ObjectLevel level) {
        var facts = new TreeMap<String, Object>();
        put(facts, "name", text(row, "name"));
        put(facts, "status", word(text(row, "status")));
        put(facts, "delivery", word(text(row, "effective_status")));
        switch (level) {
            case CAMPAIGN -> campaign(facts);
            case AD_SET -> adSet(facts);
            case AD -> new MetaCreative(row.path("creative")).put(facts);
        }
        return facts;
    }

    private void campaign(Map<String, Object> facts) {
        put(facts, "objective", Objectives.of(text(row, "objective")));
        put(facts, "buying_type", word(text(row, "buying_type")));
        budgets(facts);
        put(facts, "start_time", text(row, "start_time"));
    }

    private void adSet(Map<String, Object> facts) {
        budgets(facts);
        put(facts, "optimization_goal", word(text(row, "optimization_goal")));
        put(facts, "event", event());
        put(facts, "dataset", text(row.path("promoted_object"), "pixel_id"));
        put(facts, "app", text(row.path("promoted_object"), "application_id"));
        put(facts, "attribution", attribution());
        put(facts, "bid_amount", amount("bid_amount"));
        put(facts, "start_time", text(row, "start_time"));
        put(facts, "end_time", text(row, "end_time"));
        var targeting = row.path("targeting");
        put(facts, "countries", words(targeting.path("geo_locations").path("countries")));
        put(facts, "areas", areas(targeting.path("geo_locations")));
        put(facts, "age_min", text(targeting, "age_min"));
        put(facts, "age_max", text(targeting, "age_max"));
        put(facts, "placements", placements(targeting));
    }

    /** Where neither stands, the money is divided elsewhere: by the campaign, or by each ad set. */
    private void budgets(Map<String, Object> facts) {
        var daily = amount("daily_budget");
        var lifetime = amount("lifetime_budget");
        put(facts, "daily_budget", daily);
        put(facts, "lifetime_budget", lifetime);
        put(facts, "budget_mode", !daily.isEmpty() ? "daily" : !lifetime.isEmpty() ? "lifetime" : "");
        put(facts, "bid_strategy", word(text(row, "bid_strategy")));
    }

    private String amount(String field) {
        var told = text(row, field);
        if (!told.matches("[1-9]\\d{0,17}")) {
            return "";
        }
        return new BigDecimal(told).movePointLeft(Money.decimals(currency)).toPlainString();
    }

    private String event() {
        var promoted = row.path("promoted_object");
        var conversion = text(promoted, "custom_conversion_id");
        var type = text(promoted, "custom_event_type");
        return !conversion.isEmpty()
                ? "custom_conversion " + conversion
                : !type.isEmpty()
                        ? EVENTS.getOrDefault(type, word(type))
                        : EVENTS_OF_GOALS.getOrDefault(text(row, "optimization_goal"), "");
    }

    /** An ad set that counts conversions which Meta estimates it caused has no window that counts, whatever it tells of one. */
    private String attribution() {
        if (row.path("is_incremental_attribution_enabled").asBoolean(false)) {
            return INCREMENTAL;
        }
        return row.path("attribution_spec")
                .valueStream()
                .map(window -> "%s_%s"
                        .formatted(
                                text(window, "window_days") + "d",
                                word(text(window, "event_type"))
                                        .replace("_through", "")
                                        .replace("engaged_video_view", "engaged")))
                .collect(Collectors.collectingAndThen(Collectors.joining("_"), AttributionSetting::of));
    }

    /** Platforms, and positions with their platform, since several have a feed or a search; automatic where the ad set names none. */
    private static List<String> placements(JsonNode targeting) {
        var named = new ArrayList<>(words(targeting.path("publisher_platforms")));
        for (var platform : PLATFORMS) {
            words(targeting.path(platform + "_positions")).forEach(position -> named.add(platform + ":" + position));
        }
        return named.isEmpty() ? List.of("automatic") : named;
    }

    /** Regions, cities and what else is not a whole country, by their names. */
    private static List<String> areas(JsonNode locations) {
        return locations.properties().stream()
                .filter(kind -> !List.of("countries", "location_types").contains(kind.getKey()))
                .flatMap(kind -> kind.getValue()
                        .valueStream()
                        .map(area -> "%s %s".formatted(kind.getKey().replace('_', ' '), called(area))))
                .sorted()
                .toList();
    }

    private static String called(JsonNode area) {
        return Stream.of(text(area, "name"), text(area, "key"), area.asString(""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(area.toString());
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(each -> each.asString("")).sorted().toList();
    }

    static String text(JsonNode node, String field) {
        var text = node.path(field).asString("").replace("\0", "");
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String word(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** What is not told is no fact. */
    static void put(Map<String, Object> facts, String fact, @Nullable Object value) {
        if (value != null && !value.equals("") && !value.equals(List.of())) {
            facts.put(fact, value);
        }
    }
}
