package belieffirst.torture.survival;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One plan as a client was promised it; a write whose answer never came may have happened, and must be whole if it did. */
final class PlanLife {

    final String name;

    volatile @Nullable UUID id;
    volatile int angles;
    volatile @Nullable String compiled;
    volatile int results;
    volatile boolean isUnknownAfter;

    PlanLife(String name) {
        this.name = name;
    }
}
