package belieffirst.evidence.meta.insight;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.ad.Incremental;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The incremental attribution in what Insights tells of an ad and a day. */
class InsightIncrementalTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String WEBSITE = "offsite_conversion.fb_pixel_purchase";

    @Test
    void takesTheFigureOfTheWindowAndNotTheAttributedOne() {
        var told = told("""
                {"actions": [{"action_type": "%1$s", "value": "5", "incrementality": "3.4375"},
                             {"action_type": "lead", "value": "9", "incrementality": "0.5"}],
                 "action_values": [{"action_type": "%1$s", "value": "200", "incrementality": "137.5"}]}""".formatted(WEBSITE));

        assertThat(told.conversions())
                .containsOnly(
                        Map.entry("purchase", new BigDecimal("3.4375")), Map.entry("lead", new BigDecimal("0.5")));
        assertThat(told.values()).containsOnly(Map.entry("purchase", new BigDecimal("137.5")));
    }

    @Test
    void takesTheKindThatCountsForTheAttributedFigureToo() {
        assertThat(told("""
                {"actions": [{"action_type": "omni_purchase", "value": "9", "incrementality": "6"},
                             {"action_type": "%s", "value": "5"}]}""".formatted(WEBSITE))).isEqualTo(Incremental.NONE);
        assertThat(told("""
                {"actions": [{"action_type": "omni_purchase", "value": "9", "incrementality": "6"},
                             {"action_type": "app_custom_event.fb_mobile_purchase", "value": "5"}]}""")).isEqualTo(Incremental.NONE);
        assertThat(
                        told("{\"actions\": [{\"action_type\": \"omni_purchase\", \"value\": \"9\", \"incrementality\": \"6\"}]}")
                                .conversions())
                .containsOnly(Map.entry("purchase", new BigDecimal("6")));
    }

    @Test
    void saysNothingOfWhatIsZeroOrNotGiven() {
        assertThat(told("{}")).isEqualTo(Incremental.NONE);
        assertThat(told("{\"actions\": [{\"action_type\": \"lead\", \"value\": \"9\"}]}"))
                .isEqualTo(Incremental.NONE);
        assertThat(told("{\"actions\": [{\"action_type\": \"lead\", \"value\": \"9\", \"incrementality\": null}]}"))
                .isEqualTo(Incremental.NONE);
        assertThat(told("{\"actions\": [{\"action_type\": \"lead\", \"value\": \"9\", \"incrementality\": \"0.00\"}]}"))
                .isEqualTo(Incremental.NONE);
    }

    @Test
    void knowsNothingOfTwoPartsWithoutTheirSum() {
        var told = told("""
                {"actions": [{"action_type": "offsite_conversion.fb_pixel_lead", "incrementality": "1.5"},
                             {"action_type": "onsite_conversion.lead_grouped", "incrementality": "2"}]}""");

        assertThat(told).isEqualTo(new Incremental(Map.of(), Map.of(), Set.of("lead")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"-3\"",
                "\"three\"",
                "\"1e400\"",
                "1e400",
                "\"10000001\"",
                "\"99999999999999999999\"",
                "[]",
                "{}",
                "\"\""
            })
    void doesNotKnowAFigureThatCannotBeMeant(String figure) {
        assertThat(told("{\"actions\": [{\"action_type\": \"lead\", \"value\": \"9\", \"incrementality\": %s}]}"
                        .formatted(figure)))
                .isEqualTo(new Incremental(Map.of(), Map.of(), Set.of("lead")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"\"", "\"-3\""})
    void doesNotTakeSuchAFigureForNoPurchases(String figure) {
        assertThat(told("{\"actions\": [{\"action_type\": \"%s\", \"incrementality\": %s}]}"
                        .formatted(WEBSITE, figure)))
                .isEqualTo(new Incremental(Map.of(), Map.of(), Set.of("purchase")));
    }

    @Test
    void readsSubscriptionsAndCustomConversions() {
        var custom = new CustomIds(Map.of("custom:Quiz finished", List.of("77", "78")), Set.of());
        var row = JSON.readTree("""
                {"conversions": [{"action_type": "subscribe_website", "value": "2", "incrementality": "1.25"}],
                 "actions": [{"action_type": "offsite_conversion.custom.78", "value": "4", "incrementality": "2.5"}],
                 "conversion_values": [{"action_type": "subscribe_website", "value": "20", "incrementality": "-5"}]}""");

        assertThat(new InsightIncremental(row, custom).figures())
                .isEqualTo(new Incremental(
                        Map.of("subscribe", new BigDecimal("1.25"), "custom:Quiz finished", new BigDecimal("2.5")),
                        Map.of(),
                        Set.of()));
    }

    @Test
    void isOfOneDay() {
        assertThat(day("2026-11-01", "2026-11-01")).contains(LocalDate.of(2026, 11, 1));
        assertThat(day("2026-11-01", "2026-11-02")).isEmpty();
        assertThat(day("yesterday", "yesterday")).isEmpty();
        assertThat(day("", "")).isEmpty();
    }

    private static Optional<LocalDate> day(String start, String stop) {
        var row = JSON.createObjectNode().put("date_start", start).put("date_stop", stop);
        return new InsightIncremental(row, CustomIds.NONE).day();
    }

    private static Incremental told(String row) {
        return new InsightIncremental(JSON.readTree(row), CustomIds.NONE).figures();
    }
}
