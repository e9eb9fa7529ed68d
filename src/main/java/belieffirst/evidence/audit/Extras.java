package belieffirst.evidence.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The ads and ad sets that run beside the planned ones: in their places, or wherever they are with a code of theirs. */
final class Extras {

    private final PlannedLaunch launch;
    private final Instant since;
    private final Readings readings;
    private final Matching matching;
    private final Presence presence;

    Extras(PlannedLaunch launch, Instant since, Readings readings, Matching matching, Presence presence) {
        this.launch = launch;
        this.since = since;
        this.readings = readings;
        this.matching = matching;
        this.presence = presence;
    }

    Stream<Difference> among(List<ObjectHistory> objects) {
        return objects.stream()
                .filter(object -> matching.code(object.object().id()) == null && readings.showed(object.object()))
                .flatMap(object -> switch (object.object().level()) {
                    case CAMPAIGN -> Stream.<Difference>empty();
                    case AD_SET -> adSet(object);
                    case AD -> ad(object);
                });
    }

    /** In the planned campaign; several plans may share one. */
    private Stream<Difference> adSet(ObjectHistory adSet) {
        var place = launch.with(matching.code(adSet.object().parent()));
        return place == null || matching.carried().isOfAnotherPlan(adSet)
                ? Stream.empty()
                : spans(DifferenceKind.EXTRA_AD_SET, adSet, place.code(), launch.adsOf(place));
    }

    /** In a planned ad set, or with the code of a planned ad: then its results count as that one's. */
    private Stream<Difference> ad(ObjectHistory ad) {
        var place = launch.with(matching.code(ad.object().parent()));
        var copied = launch.with(matching.carried().of(ad));
        var ads = Stream.of(place, copied)
                .flatMap(Stream::ofNullable)
                .flatMap(planned -> launch.adsOf(planned).stream())
                .distinct()
                .toList();
        return ads.isEmpty()
                ? Stream.empty()
                : spans(DifferenceKind.EXTRA_AD, ad, presence.called(ad.object().parent()), ads);
    }

    /** The times in which it was active; one that never ran changes nothing. */
    private Stream<Difference> spans(DifferenceKind kind, ObjectHistory object, String place, List<String> ads) {
        var known = object.object();
        var subject = new Difference.Subject(known.level(), null, known.id(), object.name());
        return readings.first(known).stream().flatMap(first -> {
            var period = PlannedLaunch.Period.of(since, first, readings.goneOn(known));
            return object.of(fact(object)).stream()
                    .filter(span -> span.text().equals("active") && period.shows(span))
                    .map(span -> {
                        var begin = period.begin(known, span.from());
                        return new Difference(kind, subject, "", place, begin, period.end(begin, span.until()), ads);
                    });
        });
    }

    /** Whether it delivers says more than whether somebody switched it off. */
    private static String fact(ObjectHistory object) {
        return object.of("delivery").stream().anyMatch(span -> !span.text().isEmpty()) ? "delivery" : "status";
    }
}
