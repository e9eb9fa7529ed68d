package belieffirst.evidence.audit;

import belieffirst.evidence.structure.KnownObject;
import belieffirst.evidence.structure.ObjectReading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The readings of a plan's ad accounts since it was launched, the earliest first. */
record Readings(List<ObjectReading> since) {

    static Readings since(Instant launch, List<ObjectReading> all) {
        return new Readings(
                all.stream().filter(reading -> !reading.at().isBefore(launch)).toList());
    }

    /** Each object once: of two accounts that claim it the one that was read, or else the one that showed it last. */
    List<ObjectHistory> distinct(List<ObjectHistory> objects) {
        var better = Comparator.comparing(
                        (ObjectHistory each) -> first(each.object()).isPresent())
                .thenComparing(each -> each.object().readAt(), Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(each -> each.object().seen());
        var byId = new LinkedHashMap<String, ObjectHistory>();
        objects.forEach(object -> byId.merge(
                object.object().level().word() + " " + object.object().id(), object, BinaryOperator.maxBy(better)));
        return List.copyOf(byId.values());
    }

    /** The first that showed everything; what one of a part did not show may be older than it. */
    Optional<ObjectReading> first(KnownObject object) {
        return since.stream()
                .filter(reading -> reading.whole() && reading.account().equals(object.account()))
                .findFirst();
    }

    /** Whether it was there when everything was shown first, or came later. */
    boolean showed(KnownObject object) {
        return first(object)
                .filter(reading -> object.readAt() == null
                        ? !object.seen().isBefore(reading.day())
                        : !object.readAt().isBefore(reading.at()))
                .isPresent();
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

    /** Whether the last one of an account showed only a part of it. */
    boolean isOfPart() {
        var last = new HashMap<String, ObjectReading>();
        since.forEach(reading -> last.put(reading.account(), reading));
        return last.values().stream().anyMatch(reading -> !reading.whole());
    }

    /** The last that showed everything of any account. */
    Optional<ObjectReading> lastWhole() {
        return since.reversed().stream().filter(ObjectReading::whole).findFirst();
    }
}
