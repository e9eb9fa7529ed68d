package belieffirst.evidence.audit;

import belieffirst.evidence.structure.KnownObject;
import belieffirst.evidence.structure.ObjectReading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The readings of a plan's ad accounts since it was launched, the earliest first. */
record Readings(List<ObjectReading> since) {

    static Readings since(Instant launch, List<ObjectReading> all) {
        return new Readings(
                all.stream().filter(reading -> !reading.at().isBefore(launch)).toList());
    }

    /** The first that can have shown an object. */
    Optional<ObjectReading> first(KnownObject object) {
        return since.stream()
                .filter(reading -> reading.account().equals(object.account()))
                .findFirst();
    }

    /** The first that showed all of an account and not this object; null while there is none. */
    @Nullable
    LocalDate goneOn(KnownObject object) {
        return object.readAt() == null
                ? null
                : since.stream()
                        .filter(reading -> reading.whole()
                                && reading.account().equals(object.account())
                                && reading.at().isAfter(object.readAt()))
                        .map(ObjectReading::day)
                        .findFirst()
                        .orElse(null);
    }

    Optional<ObjectReading> firstWhole(List<String> accounts) {
        return since.stream()
                .filter(reading -> reading.whole() && accounts.contains(reading.account()))
                .findFirst();
    }

    /** The last of any account. */
    Optional<ObjectReading> last() {
        return since.isEmpty() ? Optional.empty() : Optional.of(since.getLast());
    }
}
