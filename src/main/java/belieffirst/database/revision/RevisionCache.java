package belieffirst.database.revision;

import belieffirst.database.principal.Membership;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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
        return find(asker.get(), key).orElseGet(() -> {
            var value = reading.get();
            keep(asker.get(), key, value);
            return value;
        });
    }

    /** The reading that was kept for this asker at the same revision. */
    public Optional<V> find(Revisions.Asker asker, K key) {
        synchronized (readings) {
            var kept = readings.get(new Asked<>(asker.membership(), key));
            return kept != null && kept.moment.equals(asker.moment()) ? Optional.of(kept.value) : Optional.empty();
        }
    }

    /** Keeps what was read after it was asked who asks: a reading is at least as new as its revision. */
    public void keep(Revisions.Asker asker, K key, V value) {
        synchronized (readings) {
            readings.put(new Asked<>(asker.membership(), key), new Kept<>(asker.moment(), value));
        }
    }

    private record Asked<K>(Membership membership, K key) {}

    private record Kept<V>(Revisions.Moment moment, V value) {}
}
