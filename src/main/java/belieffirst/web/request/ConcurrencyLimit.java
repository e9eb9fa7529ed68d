package belieffirst.web.request;

import belieffirst.kernel.Refusal;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * The limit of eight requests of one organization at once, on this server. The others wait for five seconds at most, so that no organization
 * takes every connection to the database.
 */
@Component
public class ConcurrencyLimit {

    private static final int AT_ONCE = 8;
    private static final int PATIENCE_SECONDS = 5;

    private final Map<Object, Turn> turns = new ConcurrentHashMap<>();

    /** Waits for a turn, which has to be closed; refuses after five seconds. */
    public Turn take(Object organization) {
        var turn = turns.compute(organization, (key, known) -> (known == null ? new Turn(key) : known).joined());
        if (turn.isReached()) {
            return turn;
        }
        turn.leave();
        throw new Refusal.TooMany(
                "Your organization sends too many requests at once. Try again in a moment.", PATIENCE_SECONDS);
    }

    /** A place among those of one organization. */
    public final class Turn implements AutoCloseable {

        private final Object organization;
        private final Semaphore places = new Semaphore(AT_ONCE, true);
        private final AtomicInteger present = new AtomicInteger();

        private Turn(Object organization) {
            this.organization = organization;
        }

        private Turn joined() {
            present.incrementAndGet();
            return this;
        }

        private boolean isReached() {
            try {
                return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        /** Nobody's turns are forgotten. */
        private void leave() {
            turns.computeIfPresent(organization, (_, turn) -> turn.present.decrementAndGet() == 0 ? null : turn);
        }

        @Override
        public void close() {
            places.release();
            leave();
        }
    }
}
