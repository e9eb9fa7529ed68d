package belieffirst.torture.survival;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The promises to all clients together. */
final class Ledger {

    private final Queue<PlanLife> lives = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicBoolean closed = new AtomicBoolean();

    void follow(PlanLife life) {
        lives.add(life);
    }

    void acknowledged() {
        acknowledged.incrementAndGet();
    }

    /** An answer that says to try again; anything else, which nobody should be told, is a fault. */
    void refused(HttpResponse<String> answer) {
        if (answer.statusCode() == 503
                || answer.statusCode() == 429
                || answer.body().contains("idempotency_key_busy")) {
            refused.incrementAndGet();
        } else {
            fault("%s → %d %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
    }

    void fault(String fault) {
        faults.add(fault);
    }

    void close() {
        closed.set(true);
    }

    boolean isClosed() {
        return closed.get();
    }

    /** What everybody was promised until now. */
    List<Promise> promises() {
        return lives.stream().map(Promise::of).toList();
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    int acknowledgements() {
        return acknowledged.get();
    }

    int refusals() {
        return refused.get();
    }
}
