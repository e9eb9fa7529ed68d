package belieffirst.database.principal;

import belieffirst.kernel.Display;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The principal of this thread, and what PostgreSQL answered about them in the latest transaction. */
@Component
public class CurrentPrincipal {

    private static final Principal NOBODY = new Principal.Nobody();

    private final ThreadLocal<Place> place = ThreadLocal.withInitial(Place::new);

    public Principal principal() {
        return place.get().principal;
    }

    /** Empty before the first transaction, and for somebody who belongs to no organization. */
    public Optional<Membership> membership() {
        return Optional.ofNullable(place.get().admission.membership());
    }

    /** How this person wants to see pages; the usual display before the first transaction. */
    public Display display() {
        return place.get().admission.display();
    }

    /** The revision of what they see, where they were admitted with it. */
    public Optional<String> revision() {
        return Optional.ofNullable(place.get().admission.revision());
    }

    /** Whether they belong to another organization than the one they work in; not before the first transaction. */
    public boolean hasOtherOrganizations() {
        return place.get().admission.hasOthers();
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

    void take(Admission admission) {
        place.get().admission = admission;
    }

    private static final class Place {

        private final Principal principal;
        private Admission admission = Admission.OF_NOBODY;

        Place() {
            this(NOBODY);
        }

        Place(Principal principal) {
            this.principal = principal;
        }
    }
}
