package belieffirst.database.principal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values that are loaded for many keys at once: while as many loads run as may, those who ask wait, and one load answers all of
 * them. It begins after each of them asked, so nobody gets a value from before.
 */
final class BatchLoader<K extends Comparable<K>, V> {

    private final Semaphore turns;
    private final Function<Set<K>, Map<K, V>> load;
    private Batch<K, V> next = new Batch<>();

    /**
     * Loads with this function, of which so many run at once.
     *
     * @param load gets the keys in their order; a key may lack a value
     */
    BatchLoader(int atOnce, Function<Set<K>, Map<K, V>> load) {
        this.turns = new Semaphore(atOnce, true);
        this.load = load;
    }

    /** The value of a key, or what its load threw. */
    Optional<V> get(K key) {
        var joined = join(key);
        if (joined.isFirst) {
            turns.acquireUninterruptibly();
            try {
                close();
                joined.batch.run(load);
            } finally {
                turns.release();
            }
        }
        return Optional.ofNullable(joined.batch.answer(key));
    }

    /** Keys for the next load. */
    synchronized int waiting() {
        return next.keys.size();
    }

    private synchronized Joined<K, V> join(K key) {
        var isFirst = next.keys.isEmpty();
        next.keys.add(key);
        return new Joined<>(next, isFirst);
    }

    private synchronized void close() {
        next = new Batch<>();
    }

    private record Joined<K, V>(Batch<K, V> batch, boolean isFirst) {}

    private static final class Batch<K, V> {

        private final Set<K> keys = new TreeSet<>();
        private final CompletableFuture<Map<K, V>> values = new CompletableFuture<>();

        private void run(Function<Set<K>, Map<K, V>> load) {
            try {
                values.complete(new HashMap<>(load.apply(keys)));
            } catch (RuntimeException | Error fault) {
                values.completeExceptionally(fault);
            }
        }

        private @Nullable V answer(K key) {
            try {
                return values.join().get(key);
            } catch (CompletionException fault) {
                throw fault.getCause() instanceof RuntimeException cause ? cause : fault;
            }
        }
    }
}
