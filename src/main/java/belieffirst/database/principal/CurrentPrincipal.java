package belieffirst.database.principal;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The principal of this thread, and the membership that PostgreSQL gave them in the latest transaction. */
@Component
public class CurrentPrincipal {

    private static final Principal NOBODY = new Principal.Nobody();

    private final ThreadLocal<Place> place = ThreadLocal.withInitial(Place::new);

    public Principal principal() {
        return place.get().principal;
    }

    /** Empty before the first transaction, and for somebody who belongs to no organization. */
    public Optional<Membership> membership() {
        return Optional.ofNullable(place.get().membership);
    }

    /** Runs work on behalf of somebody; afterwards the thread forgets them. */
    public <T> T as(Principal principal, Supplier<T> work) {
        var earlier = place.get();
        place.set(new Place(principal));
        try {
            return work.get();
        } finally {
            place.set(earlier);
        }
    }

    /** From now on, on this thread; null forgets. */
    public void become(@Nullable Principal principal) {
        if (principal == null) {
            place.remove();
        } else {
            place.set(new Place(principal));
        }
    }

    void take(@Nullable Membership membership) {
        place.get().membership = membership;
    }

    private static final class Place {

        private final Principal principal;
        private @Nullable Membership membership;

        Place() {
            this(NOBODY);
        }

        Place(Principal principal) {
            this.principal = principal;
        }
    }
}
