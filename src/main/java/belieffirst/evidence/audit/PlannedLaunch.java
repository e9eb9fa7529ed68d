package belieffirst.evidence.audit;

import belieffirst.evidence.audit.ObjectHistory.Seen;
import belieffirst.evidence.audit.ObjectHistory.Span;
import belieffirst.evidence.structure.KnownObject;
import belieffirst.evidence.structure.ObjectLevel;
import belieffirst.evidence.structure.ObjectReading;
import belieffirst.plan.goal.SetUp;
import belieffirst.plan.launch.Launch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A launch as it was planned, with what is in what looked up once, since a launch has up to a thousand ads. */
final class PlannedLaunch {

    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode document;
    private final int version;
    private final @Nullable Instant live;
    private final PlannedObject campaign;
    private final List<PlannedObject> adSets;
    private final List<PlannedObject> ads;
    private final Map<String, PlannedObject> byCode = new LinkedHashMap<>();
    private final Map<String, List<String>> adsByAdSet;

    /**
     * Looks through a document.
     *
     * @param version of the document that went live; 0 of one that nobody said is live
     * @param live when that was said; null likewise
     */
    PlannedLaunch(JsonNode document, int version, @Nullable Instant live) {
        this.document = document;
        this.version = version;
        this.live = live;
        this.campaign = planned(ObjectLevel.CAMPAIGN, document.path("campaign"), null);
        this.adSets = document.path("ad_sets")
                .valueStream()
                .map(adSet -> planned(ObjectLevel.AD_SET, adSet, campaign.code()))
                .toList();
        this.ads = document.path("ads")
                .valueStream()
                .map(ad -> planned(ObjectLevel.AD, ad, ad.path("ad_set").asString("")))
                .toList();
        this.adsByAdSet = ads.stream()
                .collect(Collectors.groupingBy(
                        ad -> String.valueOf(ad.in()), Collectors.mapping(PlannedObject::code, Collectors.toList())));
        all().forEach(planned -> byCode.putIfAbsent(planned.code(), planned));
    }

    /** The document that went live last, else the one as it stands. */
    static PlannedLaunch of(Launch launch) {
        var last = launch.last();
        return launch.live() == null && last != null
                ? new PlannedLaunch(JSON.readTree(last.json()), last.version(), last.at())
                : new PlannedLaunch(
                        JSON.readTree(launch.kept()), launch.live() == null ? 0 : launch.version(), launch.live());
    }

    int version() {
        return version;
    }

    @Nullable
    Instant live() {
        return live;
    }

    PlannedObject campaign() {
        return campaign;
    }

    List<PlannedObject> adSets() {
        return adSets;
    }

    List<PlannedObject> ads() {
        return ads;
    }

    Stream<PlannedObject> all() {
        return Stream.of(Stream.of(campaign), adSets.stream(), ads.stream()).flatMap(part -> part);
    }

    /** What a code was planned for; null where it is none of this launch. */
    @Nullable
    PlannedObject with(@Nullable String code) {
        return code == null ? null : byCode.get(code);
    }

    /** The codes of the ads that belong to a campaign, an ad set, or are this ad. */
    List<String> adsOf(PlannedObject planned) {
        return switch (planned.level()) {
            case CAMPAIGN -> ads.stream().map(PlannedObject::code).toList();
            case AD_SET -> adsByAdSet.getOrDefault(planned.code(), List.of());
            case AD -> List.of(planned.code());
        };
    }

    boolean hasCampaignBudget() {
        return SetUp.of(document.path("set_up").asString("")).hasCampaignBudget();
    }

    String currency() {
        return document.path("currency").asString("");
    }

    /** The day on which an object should run first, at the earliest that of the launch. */
    LocalDate due(PlannedObject planned, LocalDate launched) {
        var starts = starts(planned);
        return starts == null || starts.isBefore(launched) ? launched : starts;
    }

    /** The last day of an object's test; the end of time where the document sets none. */
    LocalDate ends(PlannedObject planned, LocalDate launched) {
        var days = document.path("days").asInt(0);
        return days == 0 ? LocalDate.MAX : due(planned, launched).plusDays(days - 1L);
    }

    /** The day on which an object should start; null where the document does not say. */
    @Nullable
    LocalDate starts(PlannedObject planned) {
        return Stream.of(
                        planned.level() == ObjectLevel.CAMPAIGN
                                ? adSets.stream()
                                : Stream.ofNullable(
                                        with(planned.level() == ObjectLevel.AD ? planned.in() : planned.code())))
                .flatMap(part -> part)
                .map(adSet -> adSet.text("starts_on"))
                .filter(Objects::nonNull)
                .map(LocalDate::parse)
                .findFirst()
                .orElse(null);
    }

    private static PlannedObject planned(ObjectLevel level, JsonNode fields, @Nullable String in) {
        return new PlannedObject(level, fields.path("code").asString(""), in, fields);
    }

    /**
     * The time in which an object is compared: from the launch until it was gone.
     *
     * @param launch the day of the launch in the account
     * @param first the first reading after it
     * @param gone the day on which the object was not there any more; null while it is
     */
    record Period(
            LocalDate launch, ObjectReading first, @Nullable LocalDate gone) {

        static Period of(Instant launch, ObjectReading first, @Nullable LocalDate gone) {
            return new Period(first.dayOf(launch), first, gone);
        }

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
}
