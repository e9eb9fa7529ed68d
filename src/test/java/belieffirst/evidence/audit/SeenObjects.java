package belieffirst.evidence.audit;

import belieffirst.evidence.structure.AccountTerms;
import belieffirst.evidence.structure.KnownObject;
import belieffirst.evidence.structure.ObjectChange;
import belieffirst.evidence.structure.ObjectLevel;
import belieffirst.evidence.structure.ObjectReading;
import belieffirst.evidence.structure.PlanStructure;
import belieffirst.plan.compile.AdCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The objects of account 1 that ten evenings of readings showed, after the launch of some ads at noon of the first day. */
final class SeenObjects {

    static final LocalDate LAUNCH = LocalDate.of(2026, 11, 1);
    static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    static final String CAMPAIGN = coded("WP~014~C~01");
    static final String LINK = "https://example.com/a";

    private static final JsonMapper JSON = new JsonMapper();

    private final int ads;
    private final List<KnownObject> objects = new ArrayList<>();
    private final List<ObjectChange> changes = new ArrayList<>();
    private final Map<Integer, Boolean> readings = new TreeMap<>();
    private AccountTerms terms = AccountTerms.UNKNOWN;

    /** A launch of this many ads, each in an ad set of its own. */
    SeenObjects(int ads) {
        this.ads = ads;
        IntStream.rangeClosed(1, 10).forEach(day -> readings.put(day, true));
    }

    static String ad(int number) {
        return coded("WP~014~" + twoDigits(number));
    }

    static String adSet(int number) {
        return coded("WP~014~S~" + twoDigits(number));
    }

    static String coded(String body) {
        return body + "~" + AdCode.check(body);
    }

    private static String twoDigits(int number) {
        var digits = Integer.toString(number, 36).toUpperCase(Locale.ROOT);
        return digits.length() < 2 ? "0" + digits : digits;
    }

    /** Campaign 7, and for each ad n the ad set 1000 + n with the ad 20000 + n, all of them running. */
    SeenObjects asPlanned() {
        campaign("7", "C " + CAMPAIGN);
        IntStream.rangeClosed(1, ads).forEach(number -> {
            adSet(String.valueOf(1000 + number), "7", "S " + adSet(number));
            ad(String.valueOf(20_000 + number), String.valueOf(1000 + number), "A " + ad(number));
        });
        return this;
    }

    SeenObjects campaign(String id, String name) {
        return add(known("1", ObjectLevel.CAMPAIGN, id, null, name, "\"delivery\": \"active\"", 1, 10));
    }

    SeenObjects adSet(String id, String campaign, String name) {
        var facts = "\"delivery\": \"active\", \"daily_budget\": \"10.00\", \"budget_mode\": \"daily\"";
        return add(known("1", ObjectLevel.AD_SET, id, campaign, name, facts, 1, 10));
    }

    SeenObjects adSet(String id, String name, String facts, int until) {
        return add(known("1", ObjectLevel.AD_SET, id, "7", name, facts, 1, until));
    }

    SeenObjects ad(String id, String adSet, String name) {
        return ad(id, adSet, name, "\"delivery\": \"active\"", 1, 10);
    }

    SeenObjects ad(String id, String adSet, String name, String facts, int from, int until) {
        return add(known("1", ObjectLevel.AD, id, adSet, name, facts, from, until));
    }

    SeenObjects add(KnownObject object) {
        objects.removeIf(each -> each.account().equals(object.account())
                && each.level() == object.level()
                && each.id().equals(object.id()));
        objects.add(object);
        return this;
    }

    SeenObjects without(String id) {
        objects.removeIf(each -> each.id().equals(id));
        return this;
    }

    /** What the reading of a day showed anew. */
    SeenObjects change(ObjectLevel level, String id, String fact, @Nullable String before, String after, int day) {
        changes.add(new ObjectChange(
                "1",
                level,
                id,
                fact,
                before == null ? null : JSON.readTree(before),
                JSON.readTree(after),
                LAUNCH.plusDays(day - 1L),
                evening(day)));
        return this;
    }

    /** The account told its currency and its time zone; its days are what they are. */
    SeenObjects in(String currency, String timeZone) {
        terms = AccountTerms.told(currency, timeZone);
        return this;
    }

    /** The reading of a day showed only a part. */
    SeenObjects inPart(int day) {
        readings.put(day, false);
        return this;
    }

    SeenObjects readUntil(int last) {
        readings.keySet().removeIf(day -> day > last);
        return this;
    }

    static KnownObject known(
            String account,
            ObjectLevel level,
            String id,
            @Nullable String parent,
            String name,
            String facts,
            int from,
            int until) {
        var told = JSON.readTree("{\"name\": \"%s\", %s}".formatted(name, facts));
        return new KnownObject(
                account,
                level,
                id,
                parent,
                told,
                LAUNCH.plusDays(from - 1L),
                LAUNCH.plusDays(until - 1L),
                evening(until));
    }

    private static Instant evening(int day) {
        return LAUNCH.plusDays(day - 1L).atTime(20, 0).toInstant(ZoneOffset.UTC);
    }

    SeenLaunch launch() {
        return SeenLaunch.of(new PlannedLaunch(document(), 1, NOON), structure(), LaunchComparison.Spending.NONE);
    }

    PlanStructure structure() {
        return new PlanStructure(
                objects,
                changes,
                readings.entrySet().stream()
                        .map(each -> new ObjectReading(
                                "1",
                                LAUNCH.plusDays(each.getKey() - 1L),
                                evening(each.getKey()),
                                each.getValue(),
                                terms))
                        .toList());
    }

    /** Each difference in one line, without its sentence. */
    List<String> found() {
        return launch().differences().stream()
                .map(each -> "%s %s %s %s"
                        .formatted(each.kind().word(), each.subject().id(), each.first(), each.last()))
                .toList();
    }

    JsonNode document() {
        var adSets = IntStream.rangeClosed(1, ads)
                .mapToObj(number ->
                        "{\"code\": \"%s\", \"name\": \"S\", \"daily_budget\": \"10.00\", \"countries\": [\"US\"], \"pixel_id\": \"2\", \"ends_on\": \"2026-11-08\"}"
                                .formatted(adSet(number)))
                .collect(Collectors.joining(","));
        var planned = IntStream.rangeClosed(1, ads)
                .mapToObj(number -> """
                        {"code": "%s", "name": "A", "ad_set": "%s", "link": "%s", "url_tags": "utm_source=meta&utm_content=%s"}""".formatted(ad(number), adSet(number), LINK, ad(number)))
                .collect(Collectors.joining(","));
        return JSON.readTree("""
                {"set_up": "ad_set_per_ad", "currency": "USD", "days": 8, "campaign": {"code": "%s", "name": "C"},
                 "ad_sets": [%s], "ads": [%s]}""".formatted(CAMPAIGN, adSets, planned));
    }
}
