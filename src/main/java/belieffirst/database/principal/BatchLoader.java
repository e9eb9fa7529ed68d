package belieffirst.database.principal;

import belieffirst.kernel.Refusal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Values that are loaded for many keys at once: while as many loads run as may, those who ask wait, and one load answers all of
 * them. It begins after each of them asked, so nobody gets a value from before.
 */
final class BatchLoader<K extends Comparable<K>, V> {

    private final Semaphore turns;
    private final Duration patience;
    private final Function<Set<K>, Map<K, V>> load;
    private Batch<K, V> next = new Batch<>();

    /**
     * Loads with this function, of which so many run at once.
     *
     * @param patience for so long a batch waits for its turn, and is refused then
     * @param load gets the keys in their order; a key may lack a value
     */
    BatchLoader(int atOnce, Duration patience, Function<Set<K>, Map<K, V>> load) {
        this.turns = new Semaphore(atOnce, true);
        this.patience = patience;
        this.load = load;
    }

    /** The value of a key, or what its load threw. */
    Optional<V> get(K key) {
        var joined = join(key);
        if (joined.isFirst) {
            load(joined.batch);
        }
        return Optional.ofNullable(joined.batch.answer(key));
    }

    private void load(Batch<K, V> batch) {
        var hasTurn = takesTurn();
        try {
            close();
            batch.run(hasTurn ? load : BatchLoader::refuse);
        } finally {
            if (hasTurn) {
                turns.release();
            }
        }
    }

    private boolean takesTurn() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static <K, V> Map<K, V> refuse(Set<K> keys) {
        throw new Refusal.Unavailable(
                "database_unavailable", "The database is not answering right now. Try again in a moment.");
    }

    /** Keys for the next load. */
    synchronized int waiting() {
        return next.size();
    }

    private synchronized Joined<K, V> join(K key) {
        var isFirst = next.size() == 0;
        next.add(key);
        return new Joined<>(next, isFirst);
    }

    private synchronized void close() {
        next = new Batch<>();
    }

    private record Joined<K extends Comparable<K>, V>(Batch<K, V> batch, boolean isFirst) {}
}
