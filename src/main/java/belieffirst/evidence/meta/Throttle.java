package belieffirst.evidence.meta;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much of what Meta allows is used up, as the headers of its answers say.
 *
 * @param percent the fullest of its measures
 * @param minutes until it takes calls again, as far as it says
 */
record Throttle(int percent, int minutes) {

    static final Throttle NONE = new Throttle(0, 0);

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SLOW = 75;
    private static final int STOP = 95;

    static Throttle of(HttpHeaders headers) {
        return Stream.of("x-business-use-case-usage", "x-fb-ads-insights-throttle")
                .map(headers::firstValue)
                .flatMap(Optional::stream)
                .map(Throttle::read)
                .reduce(NONE, Throttle::fuller);
    }

    private static Throttle read(String header) {
        try {
            return deepest(JSON.readTree(header));
        } catch (JacksonException _) {
            return NONE;
        }
    }

    /** The headers nest their numbers differently; their names are what they have in common. */
    private static Throttle deepest(JsonNode node) {
        var here = new Throttle(
                List.of("call_count", "total_cputime", "total_time", "app_id_util_pct", "acc_id_util_pct").stream()
                        .mapToInt(name -> (int) Math.ceil(node.path(name).asDouble(0)))
                        .max()
                        .orElse(0),
                node.path("estimated_time_to_regain_access").asInt(0));
        return node.valueStream()
                .filter(JsonNode::isContainer)
                .map(Throttle::deepest)
                .reduce(here, Throttle::fuller);
    }

    private Throttle fuller(Throttle other) {
        return new Throttle(Math.max(percent, other.percent), Math.max(minutes, other.minutes));
    }

    boolean slowsDown() {
        return percent >= SLOW;
    }

    boolean stops() {
        return percent >= STOP;
    }
}
