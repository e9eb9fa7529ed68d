package belieffirst.operating.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** The meters of the product. Their labels are words of ours: a route, a status, a kind; never a name or a text of anybody. */
final class Meters {

    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(400),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;

    Meters(MeterRegistry registry, Queues queues) {
        this.registry = registry;
        for (var queue : Queues.NAMES) {
            Gauge.builder("belief_first.queue.waiting", () -> queues.of(queue).waiting())
                    .description("What waits in a queue")
                    .tag("queue", queue)
                    .register(registry);
            Gauge.builder("belief_first.queue.oldest", () -> queues.of(queue).oldestSeconds())
                    .description("How long the oldest in a queue has waited")
                    .baseUnit("seconds")
                    .tag("queue", queue)
                    .register(registry);
        }
    }

    void answered(String method, String route, int status, Duration took) {
        var tags = Tags.of("method", method, "uri", route, "status", String.valueOf(status));
        Timer.builder("http.server.requests")
                .description("Answers, by the template of the address")
                .serviceLevelObjectives(BUCKETS)
                .tags(tags)
                .register(registry)
                .record(took);
        if (status == TOO_MANY || status == UNAVAILABLE) {
            count(
                    "belief_first.requests.refused",
                    "Requests refused for overload",
                    1,
                    "status",
                    String.valueOf(status));
        }
    }

    void signInRefused(String reason) {
        count("belief_first.sign_ins.refused", "Sign-ins and tokens that were refused", 1, "reason", reason);
    }

    void ideaArrived(String kind) {
        count("belief_first.ideas", "Ideas that arrived", 1, "kind", kind);
    }

    void tokensUsed(String kind, long read, long written) {
        count("belief_first.idea.tokens", "Tokens that ideas cost", (double) read, "kind", kind, "direction", "read");
        count(
                "belief_first.idea.tokens",
                "Tokens that ideas cost",
                (double) written,
                "kind",
                kind,
                "direction",
                "written");
    }

    private void count(String name, String description, double amount, String... tags) {
        Counter.builder(name)
                .description(description)
                .tags(tags)
                .register(registry)
                .increment(amount);
    }
}
