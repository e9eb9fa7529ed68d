package belieffirst.evidence.meta.insight;

import belieffirst.evidence.ad.Measures;
import belieffirst.evidence.ad.MetricLimits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The measures of a row of Insights that say how people watched a video; a picture has none. */
record InsightMeasures(JsonNode row) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,12}(\\.\\d{1,20})?");
    private static final String VIEW = "video_view";

    /** Three seconds of a video are an action like others. */
    Measures measures() {
        return new Measures(
                whole(value("actions")),
                whole(value("video_thruplay_watched_actions")),
                seconds(value("video_avg_time_watched_actions")));
    }

    private String value(String list) {
        for (var action : row.path(list)) {
            if (action.path("action_type").asString("").equals(VIEW)) {
                return action.path("value").asString("");
            }
        }
        return "";
    }

    private static @Nullable Long whole(String text) {
        return NUMBER.matcher(text).matches() ? Long.valueOf(new BigDecimal(text).longValue()) : null;
    }

    private static @Nullable BigDecimal seconds(String text) {
        var seconds = NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
        return seconds == null || seconds.compareTo(MetricLimits.SECONDS) > 0
                ? null
                : seconds.setScale(3, RoundingMode.HALF_EVEN);
    }
}
