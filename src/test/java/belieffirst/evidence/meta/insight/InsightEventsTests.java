package belieffirst.evidence.meta.insight;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.ad.Conversions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
        var told = told("""
                {"actions": [{"action_type": "offsite_conversion.fb_pixel_lead", "value": "3"},
                             {"action_type": "onsite_conversion.lead_grouped", "value": "2"}]}""");

        assertThat(told.counts()).doesNotContainKey("lead").containsEntry("subscribe", 0L);
        assertThat(told.unknown()).containsExactly("lead");
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
        var custom = new CustomIds(
                Map.of("custom:Quiz finished", List.of("77"), "custom:Call booked", List.of("78")), Set.of());
        var row = JSON.readTree("""
                {"actions": [{"action_type": "offsite_conversion.custom.77", "value": "6"},
                             {"action_type": "offsite_conversion.custom.79", "value": "9"}]}""");

        assertThat(new InsightEvents(row, custom).conversions().counts())
                .containsEntry("custom:Quiz finished", 6L)
                .containsEntry("custom:Call booked", 0L)
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lead", "offsite_conversion.fb_pixel_lead"})
    void knowsNothingOfACountThatCannotBeRead(String kind) {
        var told = told("{\"actions\": [{\"action_type\": \"%s\", \"value\": \"many\"}]}".formatted(kind));

        assertThat(told.counts()).doesNotContainKey("lead");
        assertThat(told.unknown()).containsExactly("lead");
    }

    @Test
    void saysWhoseWorthItCouldNotTell() {
        var told = told("{\"actions\": [{\"action_type\": \"lead\", \"value\": \"3\"}]}");

        assertThat(told.unvalued()).containsExactly("lead");
    }

    @Test
    void takesTheOnlyOneThatHadAnyOfSeveralCustomConversionsOfOneName() {
        var custom = new CustomIds(Map.of("custom:Quiz finished", List.of("77", "78")), Set.of("custom:Call booked"));
        var one = new Insight(JSON.readTree("""
                {"actions": [{"action_type": "offsite_conversion.custom.77", "value": "6"}]}"""), custom);
        var both = new Insight(JSON.readTree("""
                {"actions": [{"action_type": "offsite_conversion.custom.77", "value": "6"},
                             {"action_type": "offsite_conversion.custom.78", "value": "1"}]}"""), custom);

        assertThat(new InsightEvents(one.row(), custom).conversions().counts())
                .containsEntry("custom:Quiz finished", 6L);
        assertThat(one.ambiguous()).isEmpty();
        assertThat(new InsightEvents(both.row(), custom).conversions().unknown())
                .containsExactlyInAnyOrder("custom:Quiz finished", "custom:Call booked");
        assertThat(both.ambiguous()).containsExactly("custom:Quiz finished");
    }

    private static Conversions told(String row) {
        return new InsightEvents(JSON.readTree(row), CustomIds.NONE).conversions();
    }
}
