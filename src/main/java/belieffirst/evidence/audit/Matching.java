package belieffirst.evidence.audit;

import belieffirst.evidence.structure.ObjectLevel;
import belieffirst.plan.compile.AdCode;
import belieffirst.plan.launch.StructureCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Map<String, String> known;
    private final Set<String> planned;
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
        this.known = known;
        this.planned = launch.all().map(PlannedObject::code).collect(Collectors.toSet());
        launch.all()
                .forEach(planned -> objects.stream()
                        .filter(object -> object.isOf(planned.level()) && carries(object, planned))
                        .min(Comparator.comparing((ObjectHistory object) -> !isThere(object))
                                .thenComparing(object -> !object.name().contains(planned.code()))
                                .thenComparing(object -> object.object().firstSeen())
                                .thenComparingInt(object -> object.object().id().length())
                                .thenComparing(object -> object.object().id()))
                        .ifPresent(object -> put(planned.code(), object)));
        launch.adSets().forEach(adSet -> adopt(adSet, objects));
        adopt(launch.campaign(), objects);
    }

    Optional<ObjectHistory> of(PlannedObject planned) {
        return Optional.ofNullable(byCode.get(planned.code()));
    }

    /** The code that was planned for an object; null for one that nobody planned. */
    @Nullable
    String code(@Nullable String id) {
        return id == null ? null : codes.get(id);
    }

    List<String> accounts() {
        return byCode.values().stream()
                .map(object -> object.object().account())
                .distinct()
                .toList();
    }

    boolean isEmpty() {
        return byCode.isEmpty();
    }

    /** Whether it is in its account still. */
    boolean isThere(ObjectHistory object) {
        return readings.goneOn(object.object()) == null
                && !GONE.contains(object.object().facts().path("status").asString(""));
    }

    private void put(String code, ObjectHistory object) {
        byCode.put(code, object);
        codes.put(object.object().id(), code);
    }

    /** By its names; by what else tells of a code only where no name ever did. */
    private boolean carries(ObjectHistory object, PlannedObject planned) {
        return Stream.of(
                        written(object, "name"),
                        written(object, "url_tags"),
                        Optional.ofNullable(known.get(object.object().id())))
                .flatMap(Optional::stream)
                .findFirst()
                .filter(planned.code()::equals)
                .isPresent();
    }

    /** The planned code that it carried when it was launched, or else the last one before. */
    private Optional<String> written(ObjectHistory object, String fact) {
        var first = readings.first(object.object());
        var spans = object.of(fact);
        var since = spans.stream()
                .filter(span -> first.isEmpty() || span.isShownFrom(first.get().at()))
                .toList();
        return Stream.concat(since.stream(), spans.reversed().stream())
                .flatMap(span -> code(object.object().level(), span.text()).stream())
                .filter(planned::contains)
                .findFirst();
    }

    static Optional<String> code(ObjectLevel level, String text) {
        return level == ObjectLevel.AD
                ? AdCode.in(text).map(AdCode::text)
                : StructureCode.in(text).map(StructureCode::text);
    }

    /** The one thing that all matched parts of a planned one are in, if it has no code of the plan. */
    private void adopt(PlannedObject planned, List<ObjectHistory> objects) {
        if (byCode.containsKey(planned.code())) {
            return;
        }
        var parents = new ArrayList<String>();
        Stream.concat(launch.adSets().stream(), launch.ads().stream())
                .filter(part -> planned.code().equals(part.in()))
                .flatMap(part -> of(part).stream())
                .map(part -> part.object().parent())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(parents::add);
        if (parents.size() == 1 && !codes.containsKey(parents.getFirst())) {
            objects.stream()
                    .filter(object ->
                            object.isOf(planned.level()) && object.object().id().equals(parents.getFirst()))
                    .findFirst()
                    .ifPresent(object -> put(planned.code(), object));
        }
    }
}
