package belieffirst.evidence.meta;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The pause before another call of Meta; the deployment sets how much of the time that is asked for is waited. */
@Component
class Backoff {

    private final double share;

    Backoff(Environment environment) {
        this.share = environment.getProperty("belief-first.meta.pauses", Double.class, 1.0);
    }

    void of(Duration time) {
        LockSupport.parkNanos((long) (time.toNanos() * share));
    }
}
