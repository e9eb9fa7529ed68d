package belieffirst.evidence.web;

import belieffirst.evidence.ad.Conversions;
import belieffirst.evidence.ad.MetricLimits;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The events of a row that a program sent, by their names. Purchases may be told among them, or in fields of their own. */
record SentEvents(Map<String, Long> counts, Map<String, BigDecimal> values) {

    private static final String PURCHASE = "purchase";
    private static final Set<String> STANDARD =
            Set.of(PURCHASE, "lead", "complete_registration", "subscribe", "app_install");

    /** The name of a custom conversion, as a plan may count it. */
    private static final Pattern CUSTOM = Pattern.compile("custom:\\S.{0,99}");

    private static final int MOST = 20;

    static SentEvents of(JsonNode row) {
        var counts = new HashMap<String, Long>();
        var values = new HashMap<String, BigDecimal>();
        for (var event : entries(row, "conversions").properties()) {
            var name = "conversions." + event.getKey();
            counts.put(event.getKey(), SentResultRow.whole(name, event.getValue(), MetricLimits.PURCHASES));
        }
        for (var event : entries(row, "values").properties()) {
            SentResultRow.check(
                    counts.containsKey(event.getKey())
                            || (event.getKey().equals(PURCHASE) && row.hasNonNull("purchases")),
                    "values.%s is sent without conversions.%s.".formatted(event.getKey(), event.getKey()));
            values.put(event.getKey(), SentResultRow.money("values." + event.getKey(), event.getValue()));
        }
        return new SentEvents(counts, values);
    }

    static JsonNode entries(JsonNode row, String field) {
        var told = row.path(field);
        SentResultRow.check(
                told.isMissingNode() || told.isNull() || (told.isObject() && told.size() <= MOST),
                "%s takes an object of at most %d events.".formatted(field, MOST));
        for (var name : told.propertyNames()) {
            SentResultRow.check(
                    STANDARD.contains(name) || CUSTOM.matcher(name).matches(),
                    "%s takes events that a plan counts: %s, or custom: and the name of a custom conversion."
                            .formatted(field, "purchase, lead, complete_registration, subscribe, app_install"));
        }
        return told;
    }

    @Nullable
    Long purchases(@Nullable Long apart) {
        return agreed("purchases and conversions.purchase", apart, counts.get(PURCHASE));
    }

    @Nullable
    BigDecimal purchaseValue(@Nullable BigDecimal apart) {
        var among = values.get(PURCHASE);
        agreed("purchase_value and values.purchase", plain(apart), plain(among));
        return apart == null ? among : apart;
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.stripTrailingZeros();
    }

    private static <T> @Nullable T agreed(String fields, @Nullable T apart, @Nullable T among) {
        SentResultRow.check(
                apart == null || among == null || apart.equals(among),
                "%s are the same figure, and differ here.".formatted(fields));
        return apart == null ? among : apart;
    }

    /** All but purchases. */
    Conversions others() {
        var otherCounts = new HashMap<>(counts);
        var otherValues = new HashMap<>(values);
        otherCounts.remove(PURCHASE);
        otherValues.remove(PURCHASE);
        return new Conversions(otherCounts, otherValues);
    }
}
