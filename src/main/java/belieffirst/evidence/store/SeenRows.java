package belieffirst.evidence.store;

import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.DailyResult;
import java.util.Arrays;

/** The set of ads, days and parts seen so far, as eight bytes each. Two that are equal by chance only cost time later. */
final class SeenRows {

    private long[] slots = new long[1 << 16];
    private int size;
    private long ad;

    /** The lines that follow are this ad's. */
    void turnTo(AdNames names) {
        ad = names.adId() != null ? mixed(1, names.adId()) : mixed(mixed(2, names.account()), names.path());
    }

    /** Whether it is new. */
    boolean add(DailyResult line) {
        var hash = hash(line);
        if (size > slots.length / 2) {
            grow();
        }
        return put(hash == 0 ? 1 : hash);
    }

    private boolean put(long hash) {
        var place = place(hash);
        while (slots[place] != 0) {
            if (slots[place] == hash) {
                return false;
            }
            place = (place + 1) & (slots.length - 1);
        }
        slots[place] = hash;
        size++;
        return true;
    }

    private int place(long hash) {
        return (int) (hash ^ (hash >>> 32)) & (slots.length - 1);
    }

    private void grow() {
        var earlier = slots;
        slots = new long[earlier.length * 2];
        size = 0;
        Arrays.stream(earlier).filter(hash -> hash != 0).forEach(this::put);
    }

    private long hash(DailyResult line) {
        var hash = mixed(ad, line.breakdown());
        return (hash * 31 + line.day().toEpochDay()) * 1_000_003 + line.until().toEpochDay();
    }

    private static long mixed(long seed, String text) {
        var hash = seed ^ 0xcbf29ce484222325L;
        for (var i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
