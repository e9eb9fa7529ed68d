package belieffirst.database.asker;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who asks on this thread, and where PostgreSQL seated her in the latest transaction. */
@Component
public class CurrentAsker {

    private static final Asker NOBODY = new Asker.Nobody();

    private final ThreadLocal<Place> place = ThreadLocal.withInitial(Place::new);

    public Asker asker() {
        return place.get().asker;
    }

    /** Empty before the first transaction, and for somebody who belongs to no organization. */
    public Optional<Seat> seat() {
        return Optional.ofNullable(place.get().seat);
    }

    /** Runs work on behalf of somebody; afterwards the thread forgets her. */
    public <T> T as(Asker asker, Supplier<T> work) {
        var earlier = place.get();
        place.set(new Place(asker));
        try {
            return work.get();
        } finally {
            place.set(earlier);
        }
    }

    /** From now on, on this thread; null forgets. */
    public void become(@Nullable Asker asker) {
        if (asker == null) {
            place.remove();
        } else {
            place.set(new Place(asker));
        }
    }

    void take(@Nullable Seat seat) {
        place.get().seat = seat;
    }

    private static final class Place {

        private final Asker asker;
        private @Nullable Seat seat;

        Place() {
            this(NOBODY);
        }

        Place(Asker asker) {
            this.asker = asker;
        }
    }
}
