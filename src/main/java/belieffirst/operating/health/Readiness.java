package belieffirst.operating.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The parts that requests need and that are down. They are looked at once a second at most, however many ask, and never twice at
 * the same time: an answer that stays out for two seconds counts as one that the database is down.
 */
@Component
public class Readiness {

    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String DATABASE = "database";

    private final Supplier<String> database;
    private final Supplier<Boolean> disk;

    private @Nullable Look latest;

    @Autowired
    Readiness(DatabaseState database, DiskRoom disk) {
        this(database::down, disk::isLeft);
    }

    /** Asks these: the part of the database that is down, or an empty text; and whether the disk has room. */
    Readiness(Supplier<String> database, Supplier<Boolean> disk) {
        this.database = database;
        this.disk = disk;
    }

    /** The names of what is down: database, migrations or disk; empty when the product is ready. */
    public List<String> down() {
        var look = look();
        var down = new ArrayList<String>();
        var answer = look.answer();
        if (!answer.isEmpty()) {
            down.add(answer);
        }
        if (!look.hasRoom) {
            down.add("disk");
        }
        return down;
    }

    private synchronized Look look() {
        var known = latest;
        if (known == null || (known.database.isDone() && known.age().compareTo(FRESH) >= 0)) {
            known = new Look(begin(), disk.get(), System.nanoTime());
            latest = known;
        }
        return known;
    }

    private CompletableFuture<String> begin() {
        return CompletableFuture.supplyAsync(database, Thread.ofVirtual().name("readiness")::start);
    }

    /** A look at the parts, which may still wait for the database. */
    private record Look(CompletableFuture<String> database, boolean hasRoom, long begun) {

        String answer() {
            var left = PATIENCE.minus(age());
            return database.copy()
                    .completeOnTimeout(DATABASE, Math.max(0, left.toMillis()), TimeUnit.MILLISECONDS)
                    .exceptionally(_ -> DATABASE)
                    .join();
        }

        Duration age() {
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }
}
