package belieffirst.evidence.meta;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The pause before another call of Meta; the deployment sets how much of the time that is asked for is waited. */
@Component
class Backoff {

    private static final Duration SLOWLY = Duration.ofSeconds(10);

    private final double share;

    Backoff(Environment environment) {
        this.share = environment.getProperty("belief-first.meta.pauses", Double.class, 1.0);
    }

    void of(Duration time) {
        LockSupport.parkNanos((long) (time.toNanos() * share));
    }

    /**
     * Waits where most of Meta's limits is used up.
     *
     * @throws GraphTrouble where as good as all of them is
     */
    void heed(ApiUsage usage) {
        if (usage.stops()) {
            throw new GraphTrouble(TroubleKind.RATE, usage);
        }
        if (usage.slowsDown()) {
            of(SLOWLY);
        }
    }
}
