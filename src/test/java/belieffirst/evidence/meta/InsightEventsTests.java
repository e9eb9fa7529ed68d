package belieffirst.evidence.meta;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.ad.Conversions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The events in what Insights tells of an ad and a day. */
class InsightEventsTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void neverAddsKindsThatOverlap() {
        var told = told("""
                {"actions": [{"action_type": "lead", "value": "5"}, {"action_type": "offsite_conversion.fb_pixel_lead", "value": "3"},
                             {"action_type": "onsite_conversion.lead_grouped", "value": "2"},
                             {"action_type": "mobile_app_install", "value": "7"}, {"action_type": "omni_app_install", "value": "8"}],
                 "action_values": [{"action_type": "lead", "value": "12.5"}]}""");

        assertThat(told.counts()).containsEntry("lead", 5L).containsEntry("app_install", 8L);
        assertThat(told.values()).containsExactly(Map.entry("lead", new BigDecimal("12.5")));
    }

    @Test
    void takesThePartThatHadAnyWhereNoSumIsTold() {
        assertThat(told("{\"actions\": [{\"action_type\": \"offsite_conversion.fb_pixel_lead\", \"value\": \"3\"}]}")
                        .counts())
                .containsEntry("lead", 3L);
    }

    @Test
    void knowsNothingOfTwoPartsWithoutTheirSum() {
        assertThat(told("""
                        {"actions": [{"action_type": "offsite_conversion.fb_pixel_lead", "value": "3"},
                                     {"action_type": "onsite_conversion.lead_grouped", "value": "2"}]}""").counts()).doesNotContainKey("lead").containsEntry("subscribe", 0L);
    }

    @Test
    void knowsThatThereWasNoneWhereARowNamesNone() {
        assertThat(told("{}").counts())
                .containsOnly(
                        Map.entry("lead", 0L),
                        Map.entry("complete_registration", 0L),
                        Map.entry("subscribe", 0L),
                        Map.entry("app_install", 0L));
    }

    @Test
    void readsSubscriptionsFromTheirOwnList() {
        var told = told("""
                {"conversions": [{"action_type": "subscribe_total", "value": "4"}, {"action_type": "subscribe_website", "value": "4"}],
                 "conversion_values": [{"action_type": "subscribe_total", "value": "40"}]}""");

        assertThat(told.counts()).containsEntry("subscribe", 4L);
        assertThat(told.values()).containsEntry("subscribe", new BigDecimal("40"));
    }

    @Test
    void countsCustomConversionsThatPlansNameAndNoOthers() {
        var custom = Map.of("77", List.of("custom:Quiz finished"), "78", List.of("custom:Call booked"));
        var row = JSON.readTree("""
                {"actions": [{"action_type": "offsite_conversion.custom.77", "value": "6"},
                             {"action_type": "offsite_conversion.custom.79", "value": "9"}]}""");

        assertThat(new InsightEvents(row, custom).conversions().counts())
                .containsEntry("custom:Quiz finished", 6L)
                .containsEntry("custom:Call booked", 0L)
                .hasSize(6);
    }

    private static Conversions told(String row) {
        return new InsightEvents(JSON.readTree(row), Map.of()).conversions();
    }
}
