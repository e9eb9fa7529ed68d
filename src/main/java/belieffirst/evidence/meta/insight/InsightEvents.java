package belieffirst.evidence.meta.insight;

import belieffirst.evidence.ad.Conversions;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The actions in a row of Insights that are events other than purchases. The kinds overlap, so they are never added: the first sum
 * counts, or without one the only part that had any. Of a row that names none there was none, since we asked for all of them.
 */
record InsightEvents(JsonNode row, CustomIds custom) {

    static final List<Kinds> EVENTS = List.of(
            new Kinds(
                    "lead",
                    List.of("lead"),
                    List.of("offsite_conversion.fb_pixel_lead", "onsite_conversion.lead_grouped")),
            new Kinds(
                    "complete_registration",
                    List.of("omni_complete_registration", "complete_registration"),
                    List.of(
                            "offsite_conversion.fb_pixel_complete_registration",
                            "app_custom_event.fb_mobile_complete_registration")),
            new Kinds("subscribe", List.of("subscribe_total"), List.of("subscribe_website", "subscribe_mobile_app")),
            new Kinds("app_install", List.of("omni_app_install", "mobile_app_install", "app_install"), List.of()));

    Conversions conversions() {
        var actions = new InsightActions(row);
        var counts = new EventCounts(actions);
        for (var event : EVENTS) {
            event.all().stream()
                    .filter(actions::tells)
                    .findFirst()
                    .ifPresentOrElse(
                            sum -> counts.all(event.event(), sum), () -> counts.one(event.event(), event.parts()));
        }
        new InsightCustomEvents(row, custom).count(counts);
        return counts.conversions();
    }

    /** The kinds of action that are an event: sums, the fullest first, and parts that exclude each other. */
    record Kinds(String event, List<String> all, List<String> parts) {

        /** The first sum that is told, else the parts. */
        List<String> counted(InsightActions actions) {
            return all.stream().filter(actions::tells).findFirst().map(List::of).orElse(parts);
        }
    }
}
