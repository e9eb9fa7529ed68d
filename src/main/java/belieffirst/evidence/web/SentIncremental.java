package belieffirst.evidence.web;

import belieffirst.evidence.ad.Incremental;
import belieffirst.evidence.ad.MetricLimits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The figures of incremental attribution in a row that a program sent, by the names of events. */
final class SentIncremental {

    private static final String CONVERSIONS = "incremental_conversions";
    private static final String VALUES = "incremental_values";

    private SentIncremental() {}

    static Incremental of(JsonNode row) {
        var counts = new HashMap<String, BigDecimal>();
        var values = new HashMap<String, BigDecimal>();
        for (var event : SentEvents.entries(row, CONVERSIONS).properties()) {
            counts.put(event.getKey(), figure(CONVERSIONS + "." + event.getKey(), event.getValue()));
        }
        for (var event : SentEvents.entries(row, VALUES).properties()) {
            SentResultRow.check(
                    counts.containsKey(event.getKey()),
                    "%s.%s is sent without %s.%s.".formatted(VALUES, event.getKey(), CONVERSIONS, event.getKey()));
            values.put(event.getKey(), SentResultRow.money(VALUES + "." + event.getKey(), event.getValue()));
        }
        return new Incremental(counts, values, Set.of());
    }

    /** An estimate has decimals. */
    private static BigDecimal figure(String name, JsonNode node) {
        SentResultRow.check(
                node.isNumber() && SentResultRow.isFinite(node) && isCount(node.decimalValue()),
                "%s takes a number from 0 to %,d.".formatted(name, MetricLimits.PURCHASES.longValue()));
        var figure = node.decimalValue();
        return figure.scale() > Incremental.DECIMALS
                ? figure.setScale(Incremental.DECIMALS, RoundingMode.HALF_EVEN)
                : figure;
    }

    private static boolean isCount(BigDecimal figure) {
        return figure.signum() >= 0 && figure.compareTo(MetricLimits.PURCHASES) <= 0;
    }
}
