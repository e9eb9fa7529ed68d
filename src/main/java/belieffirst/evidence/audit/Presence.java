package belieffirst.evidence.audit;

import belieffirst.evidence.structure.ObjectLevel;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The places of objects: planned ones that are missing, renamed or elsewhere, and others that nobody planned. */
final class Presence {

    private final PlannedLaunch launch;
    private final LocalDate day;
    private final Readings readings;
    private final Matching matching;
    private final List<ObjectHistory> objects;

    Presence(PlannedLaunch launch, LocalDate day, Readings readings, Matching matching, List<ObjectHistory> objects) {
        this.launch = launch;
        this.day = day;
        this.readings = readings;
        this.matching = matching;
        this.objects = objects;
    }

    /** Ads that are not there; only a reading of everything says that. */
    Stream<Difference> missing() {
        var whole = readings.firstWhole(matching.accounts());
        return launch.ads().stream().flatMap(ad -> {
            var found = matching.of(ad);
            if (found.isEmpty()) {
                return whole.stream().map(_ -> missing(ad, null, day));
            }
            var gone = readings.goneOn(found.get().object());
            return gone == null
                    ? Stream.empty()
                    : Stream.of(missing(ad, found.get().object().id(), gone));
        });
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
                value -> Matching.code(level, value.asString(""))
                        .filter(planned.code()::equals)
                        .orElse(value.asString("")));
        var place = FactRule.of(
                level == ObjectLevel.AD ? DifferenceKind.AD_SET : DifferenceKind.CAMPAIGN, "parent", this::called);
        return Stream.concat(
                compared.of(name, planned.code()),
                planned.in() == null ? Stream.empty() : compared.of(place, planned.in()));
    }

    /** The code of an object by its id, or its name where it has none; empty of one that was never seen. */
    private String called(JsonNode id) {
        var code = matching.code(id.asString(""));
        return code != null
                ? code
                : objects.stream()
                        .filter(object -> object.object().id().equals(id.asString("")))
                        .map(object -> object.name().isEmpty() ? id.asString("") : object.name())
                        .findFirst()
                        .orElse("");
    }

    /** Ads in a planned ad set, and ad sets in the planned campaign, that no document asks for. */
    Stream<Difference> extra() {
        return objects.stream()
                .filter(object -> matching.code(object.object().id()) == null && !object.isOf(ObjectLevel.CAMPAIGN))
                .flatMap(object -> launch.all()
                        .filter(planned -> planned.code()
                                .equals(matching.code(object.object().parent())))
                        .flatMap(place -> extra(object, place)));
    }

    private Stream<Difference> extra(ObjectHistory object, PlannedObject place) {
        var first = readings.first(object.object());
        if (first.isEmpty() || object.object().seen().isBefore(day)) {
            return Stream.empty();
        }
        var period = new Period(day, first.get(), null);
        var begin = period.begin(object.object(), null);
        var last = matching.isThere(object) ? null : object.object().seen();
        var subject = new Difference.Subject(
                object.object().level(), null, object.object().id(), object.name());
        var kind = object.isOf(ObjectLevel.AD) ? DifferenceKind.EXTRA_AD : DifferenceKind.EXTRA_AD_SET;
        return last != null && last.isBefore(begin)
                ? Stream.empty()
                : Stream.of(new Difference(kind, subject, "", place.code(), begin, last, launch.adsOf(place)));
    }
}
