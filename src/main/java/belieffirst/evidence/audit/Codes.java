package belieffirst.evidence.audit;

import belieffirst.evidence.structure.ObjectLevel;
import belieffirst.plan.compile.AdCode;
import belieffirst.plan.launch.StructureCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The planned codes that objects carry, each worked out once. */
final class Codes {

    private final PlannedLaunch launch;
    private final Readings readings;
    private final Map<String, String> byId = new HashMap<>();
    private final Map<String, String> byName = new HashMap<>();

    /**
     * Looks at every object.
     *
     * @param known codes of ads by their id, as results were matched
     */
    Codes(PlannedLaunch launch, List<ObjectHistory> objects, Readings readings, Map<String, String> known) {
        this.launch = launch;
        this.readings = readings;
        objects.forEach(object -> {
            var id = object.object().id();
            written(object, "name").ifPresent(code -> byName.put(id, code));
            Stream.of(
                            Optional.ofNullable(byName.get(id)),
                            written(object, "url_tags"),
                            Optional.ofNullable(known.get(id)).filter(code -> isOf(object, code)))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .ifPresent(code -> byId.put(id, code));
        });
    }

    /** The code that an object carries by its names; by what else tells of one only where no name ever did. Null without any. */
    @Nullable
    String of(ObjectHistory object) {
        return byId.get(object.object().id());
    }

    /** Whether a name of the object told its code. */
    boolean isNamed(ObjectHistory object) {
        return byName.containsKey(object.object().id());
    }

    /** Whether an object's name has a code of another plan. */
    boolean isOfAnotherPlan(ObjectHistory object) {
        return in(object.object().level(), object.name())
                .filter(code -> !plan(code).equals(plan(launch.campaign().code())))
                .isPresent();
    }

    /** The first code of an object of this level in a text. */
    static Optional<String> in(ObjectLevel level, String text) {
        return level == ObjectLevel.AD
                ? AdCode.in(text).map(AdCode::text)
                : StructureCode.in(text).map(StructureCode::text);
    }

    /** The planned code that it carried when it was launched, or else the last one before. */
    private Optional<String> written(ObjectHistory object, String fact) {
        var first = readings.first(object.object());
        var spans = object.of(fact);
        var since = spans.stream()
                .filter(span -> first.isEmpty() || span.isShownFrom(first.get().at()));
        return Stream.concat(since, spans.reversed().stream())
                .flatMap(span -> in(object.object().level(), span.text()).stream())
                .filter(code -> isOf(object, code))
                .findFirst();
    }

    private boolean isOf(ObjectHistory object, String code) {
        var planned = launch.with(code);
        return planned != null && object.isOf(planned.level());
    }

    /** The part of a code that all codes of a plan share. */
    private static String plan(String code) {
        return code.substring(0, Math.max(0, code.indexOf('~', code.indexOf('~') + 1)));
    }
}
