package belieffirst.database.revision;

import belieffirst.database.principal.Membership;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Readings of an organization's rows, kept until one of its rows changes, for a day at most. Each person has their own: policies of
 * other programs may show them different rows. Transactions that may change rows read past it.
 */
public final class RevisionCache<K, V> {

    private final Revisions revisions;
    private final Map<Asked<K>, Kept<V>> readings;

    RevisionCache(Revisions revisions, int most) {
        this.revisions = revisions;
        this.readings = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Asked<K>, Kept<V>> eldest) {
                return size() > most;
            }
        };
    }

    /** The reading that is kept at this revision, or else a new one. */
    public V get(K key, Supplier<V> reading) {
        var asker = revisions.asker();
        if (asker.isEmpty()) {
            return reading.get();
        }
        var asked = new Asked<>(asker.get().membership(), key);
        var kept = find(asked);
        if (kept != null && kept.moment.equals(asker.get().moment())) {
            return kept.value;
        }
        var value = reading.get();
        keep(asked, new Kept<>(asker.get().moment(), value));
        return value;
    }

    private @Nullable Kept<V> find(Asked<K> asked) {
        synchronized (readings) {
            return readings.get(asked);
        }
    }

    /** A reading is at least as new as its revision, which was asked for before it. */
    private void keep(Asked<K> asked, Kept<V> kept) {
        synchronized (readings) {
            readings.put(asked, kept);
        }
    }

    private record Asked<K>(Membership membership, K key) {}

    private record Kept<V>(Revisions.Moment moment, V value) {}
}
