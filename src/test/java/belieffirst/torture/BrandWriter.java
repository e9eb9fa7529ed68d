package belieffirst.torture;

import belieffirst.testing.Api;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Clients that add one brand after the other by the API, each with a key until it is acknowledged, and read each one back. */
public final class BrandWriter implements AutoCloseable {

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger repeated = new AtomicInteger();
    private final AtomicInteger unread = new AtomicInteger();
    private final AtomicInteger away = new AtomicInteger();
    private final List<String> strange = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Gaps gaps = new Gaps();
    private volatile boolean over;

    /** Begins with so many clients of this server. */
    public BrandWriter(Api api, int clients) {
        for (var i = 0; i < clients; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                while (!over) {
                    write(api);
                }
            }));
        }
    }

    /** Ids and names of what was acknowledged. */
    public Set<String> acknowledged() {
        return Set.copyOf(acknowledged);
    }

    /** Writes that had to be sent more than once. */
    public int repeated() {
        return repeated.get();
    }

    /** Writes that were acknowledged, and not found when they were asked for at once. */
    public int unread() {
        return unread.get();
    }

    /** Answers 503, which ask for patience. */
    public int away() {
        return away.get();
    }

    /** Answers that are neither an acknowledgement nor a word to try again. */
    public List<String> strange() {
        return List.copyOf(strange);
    }

    /** The longest time without an acknowledgement since this was asked last. */
    public Duration longestGap() {
        return gaps.longest();
    }

    private void write(Api api) {
        var name = "Brand " + UUID.randomUUID();
        var key = UUID.randomUUID().toString();
        for (var tries = 0; ; tries++) {
            var id = added(api, name, key);
            if (!id.isEmpty()) {
                gaps.acknowledged();
                acknowledged.add(id + " " + name);
                read(api, id);
                return;
            }
            if (tries == 0) {
                repeated.incrementAndGet();
            }
            if (over) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private String added(Api api, String name, String key) {
        try {
            var answer = api.post("/api/brands", "{\"name\": \"%s\"}".formatted(name), "Idempotency-Key", key);
            if (answer.statusCode() == 201) {
                return Api.json(answer).path("id").asString();
            }
            if (answer.statusCode() == 503) {
                away.incrementAndGet();
            } else if (!List.of(409, 429).contains(answer.statusCode())) {
                strange.add(answer.statusCode() + " " + answer.body());
            }
        } catch (AssertionError undocumented) {
            strange.add(String.valueOf(undocumented.getMessage()));
        } catch (UncheckedIOException _) {
            // Whether it was done is not known: the same key asks again.
        }
        return "";
    }

    private void read(Api api, String id) {
        try {
            var answer = api.get("/api/brands/" + id);
            if (answer.statusCode() == 404) {
                unread.incrementAndGet();
            } else if (!List.of(200, 429, 503).contains(answer.statusCode())) {
                strange.add(answer.statusCode() + " " + answer.body());
            }
        } catch (AssertionError undocumented) {
            strange.add(String.valueOf(undocumented.getMessage()));
        } catch (UncheckedIOException _) {
            // The next ones are read.
        }
    }

    @Override
    public void close() {
        end();
    }

    /** Ends what is under way. */
    public void end() {
        over = true;
        try {
            for (var thread : threads) {
                thread.join();
            }
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(fault);
        }
    }
}
