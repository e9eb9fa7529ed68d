package belieffirst.evidence.audit;

import belieffirst.evidence.structure.ObjectLevel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The objects of an account by the codes that were planned for them. One that lost its code is known by the code that it had; an ad
 * also by its URL parameters, or because somebody said which it is; an ad set or campaign without any by what is in it.
 */
final class Matching {

    private static final List<String> GONE = List.of("deleted", "archived");

    private final PlannedLaunch launch;
    private final Readings readings;
    private final Codes carried;
    private final Map<String, ObjectHistory> byCode = new LinkedHashMap<>();
    private final Map<String, String> codes = new HashMap<>();

    /**
     * Matches them.
     *
     * @param known codes of ads by their id, as results were matched
     */
    Matching(PlannedLaunch launch, List<ObjectHistory> objects, Readings readings, Map<String, String> known) {
        this.launch = launch;
        this.readings = readings;
        this.carried = new Codes(launch, objects, readings, known);
        objects.stream()
                .sorted(original())
                .forEach(object -> Stream.ofNullable(carried.of(object))
                        .filter(code -> !byCode.containsKey(code))
                        .forEach(code -> put(code, object)));
        launch.adSets().forEach(adSet -> adopt(adSet, objects));
        adopt(launch.campaign(), objects);
    }

    /** Who was there first since the launch; whether it still is matters only among those that came on one day. */
    private Comparator<ObjectHistory> original() {
        return Comparator.comparing((ObjectHistory object) -> !readings.showed(object.object()))
                .thenComparing(this::came)
                .thenComparing(object -> !isThere(object))
                .thenComparing(object -> !carried.isNamed(object))
                .thenComparing(object -> object.object().firstSeen())
                .thenComparingInt(object -> object.object().id().length())
                .thenComparing(object -> object.object().id());
    }

    /** The day on which it was seen first since the launch. */
    private LocalDate came(ObjectHistory object) {
        var seen = object.object().firstSeen();
        return readings.first(object.object())
                .map(reading -> reading.day().isAfter(seen) ? reading.day() : seen)
                .orElse(seen);
    }

    Optional<ObjectHistory> of(PlannedObject planned) {
        return Optional.ofNullable(byCode.get(planned.code()));
    }

    /** The code that was planned for an object; null for one that nobody planned. */
    @Nullable
    String code(@Nullable String id) {
        return id == null ? null : codes.get(id);
    }

    Codes carried() {
        return carried;
    }

    List<String> accounts() {
        return byCode.values().stream()
                .map(object -> object.object().account())
                .distinct()
                .toList();
    }

    /** Whether a reading since the launch showed any of them. */
    boolean hasSeen() {
        return byCode.values().stream()
                .anyMatch(object -> readings.first(object.object()).isPresent());
    }

    /** Whether it is in its account still. */
    private boolean isThere(ObjectHistory object) {
        return readings.goneOn(object.object()) == null
                && !GONE.contains(object.object().facts().path("status").asString(""));
    }

    private void put(String code, ObjectHistory object) {
        byCode.put(code, object);
        codes.put(object.object().id(), code);
    }

    /** The one thing that all matched parts of a planned one are in, if it has no code, neither of this plan nor of another. */
    private void adopt(PlannedObject planned, List<ObjectHistory> objects) {
        if (byCode.containsKey(planned.code())) {
            return;
        }
        var parents = new ArrayList<String>();
        parts(planned)
                .flatMap(part -> of(part).stream())
                .map(part -> part.object().parent())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(parents::add);
        if (parents.size() == 1 && !codes.containsKey(parents.getFirst())) {
            objects.stream()
                    .filter(object -> object.isOf(planned.level())
                            && object.object().id().equals(parents.getFirst())
                            && !carried.isOfAnotherPlan(object))
                    .findFirst()
                    .ifPresent(object -> put(planned.code(), object));
        }
    }

    private Stream<PlannedObject> parts(PlannedObject planned) {
        return planned.level() == ObjectLevel.CAMPAIGN
                ? launch.adSets().stream()
                : launch.adsOf(planned).stream().map(launch::with).filter(Objects::nonNull);
    }
}
