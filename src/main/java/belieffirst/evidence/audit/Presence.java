package belieffirst.evidence.audit;

import belieffirst.evidence.audit.ObjectComparison.FactRule;
import belieffirst.evidence.structure.ObjectLevel;
import belieffirst.evidence.structure.ObjectReading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The places of planned objects: those that are missing, renamed or elsewhere. */
final class Presence {

    private final PlannedLaunch launch;
    private final Instant since;
    private final Readings readings;
    private final Matching matching;
    private final Map<String, ObjectHistory> byId = new HashMap<>();

    Presence(PlannedLaunch launch, Instant since, Readings readings, Matching matching, List<ObjectHistory> objects) {
        this.launch = launch;
        this.since = since;
        this.readings = readings;
        this.matching = matching;
        objects.forEach(object -> byId.putIfAbsent(object.object().id(), object));
    }

    /** Ads that are not there before their test is over; only a reading of everything says that. */
    Stream<Difference> missing() {
        var whole = readings.firstWhole(matching.accounts());
        return launch.ads().stream().flatMap(ad -> {
            var found = matching.of(ad);
            if (found.isEmpty()) {
                return whole.stream()
                        .filter(reading -> isTested(ad, reading, reading.day()))
                        .map(reading -> missing(ad, null, reading.dayOf(since)));
            }
            var gone = readings.goneOn(found.get().object());
            return gone == null
                            || readings.first(found.get().object())
                                    .filter(reading -> isTested(ad, reading, gone))
                                    .isEmpty()
                    ? Stream.empty()
                    : Stream.of(missing(ad, found.get().object().id(), gone));
        });
    }

    private boolean isTested(PlannedObject ad, ObjectReading reading, LocalDate on) {
        return !on.isAfter(launch.ends(ad, reading.dayOf(since)));
    }

    private static Difference missing(PlannedObject ad, @Nullable String id, LocalDate since) {
        var subject = new Difference.Subject(ObjectLevel.AD, ad.code(), id, ad.name());
        return new Difference(DifferenceKind.MISSING_AD, subject, ad.name(), "", since, null, List.of(ad.code()));
    }

    /** Its name without its code, and an ad set or campaign that it was not planned for. */
    Stream<Difference> places(ObjectComparison compared) {
        var planned = compared.planned();
        var level = planned.level();
        var name = FactRule.of(
                DifferenceKind.RENAMED,
                "name",
                value -> Codes.in(level, value.asString(""))
                        .filter(planned.code()::equals)
                        .orElse(value.asString("")));
        var place = FactRule.of(
                level == ObjectLevel.AD ? DifferenceKind.AD_SET : DifferenceKind.CAMPAIGN, "parent", this::called);
        return Stream.concat(
                compared.of(name, planned.code()),
                planned.in() == null ? Stream.empty() : compared.of(place, planned.in()));
    }

    private String called(JsonNode id) {
        return called(id.asString(""));
    }

    /** The code of an object by its id, or its name where it has none; empty of one that was never seen. */
    String called(@Nullable String id) {
        var code = matching.code(id);
        var object = id == null ? null : byId.get(id);
        return code != null ? code : object == null ? "" : object.name().isEmpty() ? String.valueOf(id) : object.name();
    }
}
