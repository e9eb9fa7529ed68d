package belieffirst.evidence.meta;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Waits for another service's sake; for how much of what is asked, the deployment says. */
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
