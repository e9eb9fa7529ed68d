package belieffirst.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A wait for something to become true, no longer than need be. */
public final class Patience {

    private static final Duration STEP = Duration.ofMillis(50);

    private Patience() {}

    /** Looks every 50 ms until it is so; complains when it is not in time. */
    public static void until(Duration atMost, String what, BooleanSupplier isSo) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not so after %s: %s".formatted(atMost, what));
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
