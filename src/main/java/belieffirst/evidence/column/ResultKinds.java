package belieffirst.evidence.column;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of result and their events: Meta's types of action and Ads Manager's names; never one that only sounds alike. */
public final class ResultKinds {

    private static final Map<String, Set<String>> TYPES = Map.of(
            "purchase",
                    Set.of(
                            "purchase",
                            "omni_purchase",
                            "offsite_conversion.fb_pixel_purchase",
                            "onsite_web_purchase",
                            "onsite_web_app_purchase",
                            "web_in_store_purchase"),
            "lead",
                    Set.of(
                            "lead",
                            "offsite_conversion.fb_pixel_lead",
                            "onsite_conversion.lead",
                            "onsite_conversion.lead_grouped",
                            "leadgen.other",
                            "leadgen_grouped"),
            "complete_registration",
                    Set.of(
                            "complete_registration",
                            "omni_complete_registration",
                            "offsite_conversion.fb_pixel_complete_registration",
                            "app_custom_event.fb_mobile_complete_registration"),
            "subscribe",
                    Set.of(
                            "subscribe_total",
                            "subscribe_website",
                            "subscribe_mobile_app",
                            "offsite_conversion.fb_pixel_subscribe",
                            "app_custom_event.subscribe"),
            "app_install", Set.of("mobile_app_install", "omni_app_install", "app_install"));

    private static final Map<String, String> EVENTS = TYPES.entrySet().stream()
            .flatMap(event -> event.getValue().stream().map(type -> Map.entry(type, event.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private ResultKinds() {}

    /** The events that a kind of result is; none for a kind that we do not know. */
    public static List<String> events(String kind, CustomEvents custom) {
        var type = kind.toLowerCase(Locale.ROOT).replaceFirst("^(actions|conversions):", "");
        var known = EVENTS.get(type);
        return known != null
                ? List.of(known)
                : Headers.of(kind)
                        .map(Headers.Known::column)
                        .map(ResultKinds::events)
                        .orElseGet(() -> custom.of(kind));
    }

    private static List<String> events(ExportColumn column) {
        return column == ExportColumn.PURCHASES || column == ExportColumn.WEBSITE_PURCHASES
                ? List.of("purchase")
                : EventColumns.counting(column).map(EventColumns::event).stream()
                        .toList();
    }
}
