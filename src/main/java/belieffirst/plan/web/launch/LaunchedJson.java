package belieffirst.plan.web.launch;

import belieffirst.plan.launch.Launch;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The word that a launch document is live, on the wire. */
record LaunchedJson(
        UUID planId, int version, String digest, @Nullable Instant launchedAt) {

    static LaunchedJson of(Launch launch) {
        return new LaunchedJson(launch.document().planId(), launch.version(), launch.digest(), launch.live());
    }
}
