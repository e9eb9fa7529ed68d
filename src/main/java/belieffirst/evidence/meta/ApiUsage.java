package belieffirst.evidence.meta;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The share of Meta's limits that is used up, as the headers of its answers say.
 *
 * @param percent the fullest of its measures
 * @param minutes until it takes calls again, as far as it says
 */
record ApiUsage(int percent, int minutes) {

    static final ApiUsage NONE = new ApiUsage(0, 0);
    static final ApiUsage ALL = new ApiUsage(100, 0);

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SLOW = 75;
    private static final int STOP = 95;

    static ApiUsage of(HttpHeaders headers) {
        return Stream.of("x-business-use-case-usage", "x-fb-ads-insights-throttle")
                .flatMap(name -> headers.getOrEmpty(name).stream())
                .map(ApiUsage::read)
                .reduce(NONE, ApiUsage::fuller);
    }

    private static ApiUsage read(String header) {
        try {
            return deepest(JSON.readTree(header));
        } catch (JacksonException _) {
            return NONE;
        }
    }

    /** The headers nest their numbers differently; their names are what they have in common. */
    private static ApiUsage deepest(JsonNode node) {
        var here = new ApiUsage(
                List.of("call_count", "total_cputime", "total_time", "app_id_util_pct", "acc_id_util_pct").stream()
                        .mapToInt(name -> (int) Math.ceil(node.path(name).asDouble(0)))
                        .max()
                        .orElse(0),
                node.path("estimated_time_to_regain_access").asInt(0));
        return node.valueStream()
                .filter(JsonNode::isContainer)
                .map(ApiUsage::deepest)
                .reduce(here, ApiUsage::fuller);
    }

    ApiUsage fuller(ApiUsage other) {
        return new ApiUsage(Math.max(percent, other.percent), Math.max(minutes, other.minutes));
    }

    /** Whether what one can do without had better wait. */
    boolean slowsDown() {
        return percent >= SLOW;
    }

    boolean stops() {
        return percent >= STOP;
    }
}
