package belieffirst.evidence.audit;

import belieffirst.evidence.audit.ObjectHistory.Seen;
import belieffirst.evidence.audit.ObjectHistory.Span;
import belieffirst.evidence.structure.KnownObject;
import belieffirst.evidence.structure.ObjectReading;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time in which an object is compared: from the launch until it was gone.
 *
 * @param launch the day of the launch
 * @param first the first reading after it
 * @param gone the day on which the object was not there any more; null while it is
 */
record Period(
        LocalDate launch, ObjectReading first, @Nullable LocalDate gone) {

    /** The first day of a span; what the first reading showed counts from the launch, or from the day on which it was made. */
    LocalDate begin(KnownObject object, @Nullable Seen from) {
        if (from != null && from.at().isAfter(first.at())) {
            return from.day();
        }
        return object.firstSeen().isAfter(first.day()) ? object.firstSeen() : launch;
    }

    /** The last day; null while it goes on. */
    @Nullable
    LocalDate end(LocalDate begin, @Nullable Seen until) {
        var end = until == null ? gone : until.day();
        return end != null && end.isBefore(begin) ? begin : end;
    }

    boolean shows(Span span) {
        return span.isShownFrom(first.at());
    }
}
