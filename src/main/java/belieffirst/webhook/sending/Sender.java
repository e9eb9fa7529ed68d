package belieffirst.webhook.sending;

import belieffirst.kernel.Refusal;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The sender of messages, one at a time to each endpoint and to many endpoints at once, so that a slow one delays only itself.
 *
 * <p>No connection to the database is held while an endpoint thinks, and one at most is used for all of them.
 */
@Component
public class Sender implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Sender.class);
    private static final int SECONDS = 2;
    private static final int AT_ONCE = 48;

    private final Outbox outbox;
    private final Signatures signatures;
    private final WebhookClient client;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ReentrantLock turn = new ReentrantLock(true);
    private final ExecutorService workers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("webhook-", 0).factory());

    Sender(Outbox outbox, Signatures signatures, WebhookClient client) {
        this.outbox = outbox;
        this.signatures = signatures;
        this.client = client;
    }

    /** Begins to send whatever is due, as far as there are places; each worker then goes on until nothing is due. */
    @Scheduled(initialDelay = SECONDS, fixedDelay = SECONDS, timeUnit = TimeUnit.SECONDS)
    void begin() {
        try {
            while (!workers.isShutdown() && places.availablePermits() > 0) {
                var due = alone(outbox::next);
                if (due.isEmpty()) {
                    return;
                }
                places.acquireUninterruptibly();
                workers.execute(() -> work(due.get()));
            }
        } catch (RuntimeException fault) {
            log.warn("Messages that are due could not be looked up", fault);
        }
    }

    /** Removes what is old. */
    @Scheduled(initialDelay = 1, fixedDelay = 24, timeUnit = TimeUnit.HOURS)
    void tidy() {
        try {
            outbox.tidy();
        } catch (RuntimeException fault) {
            log.error("Old messages of webhooks could not be removed", fault);
        }
    }

    private void work(DueMessage first) {
        try {
            for (var due = Optional.of(first); due.isPresent() && !workers.isShutdown(); due = alone(outbox::next)) {
                var sent = due.get();
                var answer = send(sent);
                alone(() -> outbox.answered(sent, answer));
            }
        } catch (RuntimeException fault) {
            log.warn("A message of a webhook is sent again later", fault);
        } finally {
            places.release();
        }
    }

    private Answer send(DueMessage due) {
        try {
            return client.post(URI.create(due.url()), due.body(), signatures.of(due));
        } catch (Refusal.Conflict refusal) {
            return Answer.none("Its secret does not open on this server: make a new one.");
        }
    }

    /** Asks the outbox when no other worker does. */
    private <T> T alone(Supplier<T> question) {
        turn.lock();
        try {
            return question.get();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
