package belieffirst.evidence;

import belieffirst.evidence.ad.Conversions;
import belieffirst.evidence.ad.Incremental;
import belieffirst.evidence.ad.Measures;
import belieffirst.evidence.ad.Metrics;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader of the counts of one row of results as they are kept. */
final class KeptNumbers {

    private static final JsonMapper JSON = new JsonMapper();

    private KeptNumbers() {}

    static Metrics of(ResultSet row) throws SQLException {
        return new Metrics(
                row.getBigDecimal("spend"),
                row.getObject("impressions", Long.class),
                row.getObject("reach", Long.class),
                row.getObject("link_clicks", Long.class),
                row.getObject("purchases", Long.class),
                row.getBigDecimal("purchase_value"),
                new Conversions(
                        entries(row.getString("conversions"), JsonNode::longValue),
                        entries(row.getString("conversion_values"), JsonNode::decimalValue)),
                measures(row.getString("measures")));
    }

    private static <T> Map<String, T> entries(@Nullable String json, Function<JsonNode, T> read) {
        var entries = new HashMap<String, T>();
        if (json != null) {
            JSON.readTree(json).properties().stream()
                    .filter(entry -> !entry.getValue().isNull())
                    .forEach(entry -> entries.put(entry.getKey(), read.apply(entry.getValue())));
        }
        return entries;
    }

    private static Measures measures(@Nullable String json) {
        var told = JSON.readTree(json == null ? "{}" : json);
        return new Measures(
                whole(told, "three_second_plays"),
                whole(told, "thruplays"),
                told.hasNonNull("average_play_seconds") ? seconds(told) : null,
                Incremental.among(told));
    }

    private static @Nullable Long whole(JsonNode told, String name) {
        return told.hasNonNull(name) ? Long.valueOf(told.path(name).longValue()) : null;
    }

    private static BigDecimal seconds(JsonNode told) {
        return told.path("average_play_seconds").decimalValue();
    }
}
