package belieffirst.evidence.meta;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The exception that Meta did not answer, with the reason. */
final class GraphTrouble extends RuntimeException {

    private static final Set<Integer> RATE = Set.of(4, 17, 613, 80000, 80003, 80004);
    private static final Set<Integer> TRANSIENT = Set.of(1, 2);
    private static final Map<Integer, TroubleKind> KINDS = Map.of(
            10, TroubleKind.PERMISSION,
            102, TroubleKind.TOKEN,
            190, TroubleKind.TOKEN,
            368, TroubleKind.BLOCKED,
            2601, TroubleKind.NOT_READY,
            2635, TroubleKind.VERSION,
            3018, TroubleKind.TOO_OLD);

    private static final int NOT_THERE = 33;

    private final TroubleKind kind;
    private final ApiUsage throttle;

    GraphTrouble(TroubleKind kind, ApiUsage throttle) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.throttle = throttle;
    }

    static GraphTrouble of(JsonNode error, ApiUsage throttle) {
        var subcode = error.path("error_subcode").asInt(0);
        return new GraphTrouble(asksForLess(error, subcode) ? TroubleKind.TOO_MUCH : kind(error, subcode), throttle);
    }

    /** Meta says so with a code of its own, or with that of any fault and a sentence. */
    private static boolean asksForLess(JsonNode error, int subcode) {
        return subcode == 1504018
                || subcode == 1504038
                || error.path("message").asString("").toLowerCase(Locale.ROOT).contains("reduce the amount of data");
    }

    private static TroubleKind kind(JsonNode error, int subcode) {
        var code = error.path("code").asInt(0);
        if (RATE.contains(code)) {
            return TroubleKind.RATE;
        }
        if (subcode == 1815107) {
            return TroubleKind.NOT_READY;
        }
        if (TRANSIENT.contains(code) || error.path("is_transient").asBoolean(false)) {
            return TroubleKind.UNREACHABLE;
        }
        if (code == 100 && subcode == NOT_THERE) {
            return TroubleKind.NOT_THERE;
        }
        return KINDS.getOrDefault(code, code >= 200 && code < 300 ? TroubleKind.PERMISSION : TroubleKind.OTHER);
    }

    TroubleKind kind() {
        return kind;
    }

    ApiUsage throttle() {
        return throttle;
    }

    /** All of Meta's limits where another call would be refused as well. */
    ApiUsage usage() {
        return kind.endsAll() ? ApiUsage.ALL : throttle;
    }

    /** What happened, and what to do. */
    String sentence() {
        return kind == TroubleKind.RATE && throttle.minutes() > 0
                ? "Meta takes no more calls for %s. Read again then; nothing of this reading was imported."
                        .formatted(throttle.minutes() == 1 ? "1 minute" : throttle.minutes() + " minutes")
                : kind.sentence();
    }
}
