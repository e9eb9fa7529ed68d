package belieffirst.database.principal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keys that one load serves, and the values that it gave. */
final class Batch<K extends Comparable<K>, V> {

    private final Set<K> keys = new TreeSet<>();
    private final CompletableFuture<Map<K, V>> values = new CompletableFuture<>();

    void add(K key) {
        keys.add(key);
    }

    int size() {
        return keys.size();
    }

    void run(Function<Set<K>, Map<K, V>> load) {
        try {
            values.complete(new HashMap<>(load.apply(keys)));
        } catch (RuntimeException | Error fault) {
            values.completeExceptionally(fault);
        }
    }

    /** Waits for the load; null for a key that it lacks, and throws what it threw. */
    @Nullable
    V answer(K key) {
        try {
            return values.join().get(key);
        } catch (CompletionException fault) {
            throw fault.getCause() instanceof RuntimeException cause ? cause : fault;
        }
    }
}
