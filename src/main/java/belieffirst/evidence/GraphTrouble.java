package belieffirst.evidence;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Why Meta did not answer what was asked. */
final class GraphTrouble extends RuntimeException {

    private static final Set<Integer> RATE = Set.of(4, 17, 613, 80000, 80003, 80004);

    private final TroubleKind kind;
    private final Throttle throttle;

    GraphTrouble(TroubleKind kind, Throttle throttle) {
        super(kind.name(), null, false, false);
        this.kind = kind;
        this.throttle = throttle;
    }

    static GraphTrouble of(JsonNode error, Throttle throttle) {
        return new GraphTrouble(
                kind(error.path("code").asInt(0), error.path("error_subcode").asInt(0)), throttle);
    }

    private static TroubleKind kind(int code, int subcode) {
        if (subcode == 1504018 || subcode == 1504038) {
            return TroubleKind.TOO_MUCH;
        }
        if (code == 2601 || subcode == 1815107) {
            return TroubleKind.NOT_READY;
        }
        if (RATE.contains(code)) {
            return TroubleKind.RATE;
        }
        if (code == 190) {
            return TroubleKind.TOKEN;
        }
        return code == 10 || (code >= 200 && code < 300) ? TroubleKind.PERMISSION : TroubleKind.OTHER;
    }

    TroubleKind kind() {
        return kind;
    }

    /** What happened, and what to do. */
    String sentence() {
        return switch (kind) {
            case RATE ->
                throttle.minutes() > 0
                        ? "Meta takes no more calls for %d minutes. Read again then; nothing was kept of this reading."
                                .formatted(throttle.minutes())
                        : "Meta takes no more calls just now. Read again in an hour; nothing was kept of this reading.";
            case TOO_MUCH -> "Even a single day is more than Meta answers at once. Export it as a file instead.";
            case TOKEN -> "Meta does not accept the token any more. Make a new one and save it under Settings, Meta.";
            case PERMISSION ->
                "The token may not read this ad account. It needs the permission ads_read, and its person a role in the account.";
            case NOT_READY -> "Meta was not ready with its report in time. Read again in an hour.";
            case UNREACHABLE ->
                "Meta does not answer just now. Read again in a while; nothing was kept of this reading.";
            case OTHER -> "Meta refused what we asked. Look whether the account id is right, and read again.";
        };
    }
}
