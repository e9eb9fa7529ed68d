package belieffirst.torture;

import java.time.Duration;

/** The longest time without an acknowledgement. */
final class Gaps {

    private long last = System.nanoTime();
    private long longest;

    synchronized void acknowledged() {
        longest = Math.max(longest, System.nanoTime() - last);
        last = System.nanoTime();
    }

    /** Since this was asked last; one that goes on counts as far as it goes. */
    synchronized Duration longest() {
        var found = Math.max(longest, System.nanoTime() - last);
        longest = 0;
        return Duration.ofNanos(found);
    }
}
