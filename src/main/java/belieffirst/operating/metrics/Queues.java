package belieffirst.operating.metrics;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The queues of all organizations together, asked for every five seconds at most, however often metrics are read. */
@Component
class Queues {

    static final List<String> NAMES = List.of("webhooks", "verdicts", "imports");

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final JdbcClient jdbc;

    private Map<String, Queue> known = Map.of();
    private long asked = System.nanoTime() - FRESH.toNanos();

    Queues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A queue; not a number while the database does not say. */
    synchronized Queue of(String name) {
        if (System.nanoTime() - asked >= FRESH.toNanos()) {
            asked = System.nanoTime();
            known = ask();
        }
        return known.getOrDefault(name, new Queue(name, Double.NaN, Double.NaN));
    }

    private Map<String, Queue> ask() {
        try {
            return jdbc
                    .sql("select queue, waiting, oldest_seconds from app.queues()")
                    .query((row, _) -> new Queue(row.getString(1), row.getDouble(2), row.getDouble(3)))
                    .stream()
                    .collect(Collectors.toMap(Queue::name, Function.identity()));
        } catch (DataAccessException _) {
            return Map.of();
        }
    }

    /** The length of a queue, and for how long the oldest in it has waited. */
    record Queue(String name, double waiting, double oldestSeconds) {}
}
