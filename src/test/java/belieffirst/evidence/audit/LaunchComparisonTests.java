package belieffirst.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The days of differences, over readings of ten days; the launch is at noon of the first, and each reading in the evening. */
class LaunchComparisonTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LocalDate LAUNCH = LocalDate.of(2026, 11, 1);
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
    private static final String AD = "WP~014~01~" + check("WP~014~01");
    private static final String AD_SET = "WP~014~S~01~" + check("WP~014~S~01");
    private static final String CAMPAIGN = "WP~014~C~01~" + check("WP~014~C~01");

    private final List<ObjectChange> changes = new ArrayList<>();
    private final Map<String, String> facts = new HashMap<>(Map.of(
            "campaign", "\"status\": \"active\"",
            "ad_set", "\"status\": \"active\", \"daily_budget\": \"10.00\", \"budget_mode\": \"daily\"",
            "ad", "\"delivery\": \"active\", \"texts\": [\"New\"]"));
    private Map<String, LaunchComparison.FirstSpend> spent = Map.of();
    private int seenUntil = 10;
    private boolean whole = true;

    private static String check(String body) {
        return AdCode.check(body);
    }

    @Test
    void beginOnTheDayOfTheReadingThatShowedThemAndEndOnTheOneThatShowedThemOver() {
        change(ObjectLevel.AD_SET, "daily_budget", "\"10.00\"", "\"20.00\"", 3);
        change(ObjectLevel.AD_SET, "daily_budget", "\"20.00\"", "\"10.00\"", 5);

        assertThat(found()).containsExactly("budget 2026-11-03 2026-11-05 10.00 USD 20.00 USD");
    }

    @Test
    void beginWithTheLaunchWhereTheFirstReadingShowedThem() {
        facts.put("ad_set", "\"status\": \"active\", \"daily_budget\": \"20.00\", \"budget_mode\": \"daily\"");

        assertThat(found()).containsExactly("budget 2026-11-01 null 10.00 USD 20.00 USD");
    }

    @Test
    void areNotWhatWasSoBeforeTheLaunch() {
        changes.add(new ObjectChange(
                "1",
                ObjectLevel.AD,
                "9",
                "texts",
                json("[\"Old\"]"),
                json("[\"New\"]"),
                LAUNCH,
                NOON.minusSeconds(60)));

        assertThat(found()).isEmpty();
    }

    @Test
    void areFoundByTheFirstReadingWhereTheDocumentDoesNotKnow() {
        change(ObjectLevel.AD, "texts", "[\"Old\"]", "[\"New\"]", 4);

        assertThat(found()).containsExactly("text 2026-11-04 null Old New");
    }

    @Test
    void areNotWhatMetaDoesNotTell() {
        facts.replaceAll((level, _) -> level.equals("campaign") ? "\"status\": \"active\"" : "\"page_views\": 1");
        change(ObjectLevel.AD, "texts", "[\"Old\"]", null, 4);

        assertThat(found()).isEmpty();
    }

    @Test
    void sayThatAnAdIsMissingOnlyAfterAReadingOfEverything() {
        seenUntil = 6;
        assertThat(found()).containsExactly("missing_ad 2026-11-07 null An ad " + AD + " ");

        whole = false;
        assertThat(found()).isEmpty();
    }

    @Test
    void sayThatItStartedLateOnlyWhereItWasSeenStandingStillOnALaterDay() {
        change(ObjectLevel.AD, "delivery", "\"paused\"", "\"active\"", 2);
        assertThat(found()).isEmpty();

        changes.clear();
        change(ObjectLevel.AD, "delivery", "\"pending_review\"", "\"active\"", 4);
        assertThat(found()).containsExactly("late_start 2026-11-01 2026-11-03 2026-11-01 pending_review");

        spent = Map.of(AD, new LaunchComparison.FirstSpend(LAUNCH, "1"));
        assertThat(found()).isEmpty();
    }

    @Test
    void sayOnceAtTheCampaignThatAllOfItWasPaused() {
        facts.put("campaign", "\"status\": \"paused\"");
        facts.put("ad", "\"delivery\": \"paused\", \"texts\": [\"New\"]");
        change(ObjectLevel.CAMPAIGN, "status", "\"active\"", "\"paused\"", 5);
        change(ObjectLevel.AD, "delivery", "\"active\"", "\"paused\"", 6);

        assertThat(found()).containsExactly("paused_early 2026-11-05 null active paused");
    }

    @Test
    void areNotThatItStoppedAfterItsDays() {
        facts.put("campaign", "\"status\": \"paused\"");
        change(ObjectLevel.CAMPAIGN, "status", "\"active\"", "\"paused\"", 9);

        assertThat(found()).isEmpty();
    }

    private void change(ObjectLevel level, String fact, String before, @Nullable String after, int day) {
        var id = level == ObjectLevel.CAMPAIGN ? "7" : level == ObjectLevel.AD_SET ? "8" : "9";
        changes.add(new ObjectChange(
                "1",
                level,
                id,
                fact,
                json(before),
                after == null ? null : json(after),
                LAUNCH.plusDays(day - 1L),
                evening(day)));
    }

    private List<String> found() {
        var structure = new PlanStructure(
                List.of(
                        known(ObjectLevel.CAMPAIGN, "7", null, CAMPAIGN, 10),
                        known(ObjectLevel.AD_SET, "8", "7", AD_SET, 10),
                        known(ObjectLevel.AD, "9", "8", AD, seenUntil)),
                changes,
                IntStream.rangeClosed(1, 10)
                        .mapToObj(day -> new ObjectReading(
                                "1", LAUNCH.plusDays(day - 1L), evening(day), whole, AccountTerms.UNKNOWN))
                        .toList());
        var launch = new PlannedLaunch(json("""
                {"set_up": "ad_set_per_ad", "currency": "USD", "days": 8, "campaign": {"code": "%s", "name": "C"},
                 "ad_sets": [{"code": "%s", "name": "S", "daily_budget": "10.00"}],
                 "ads": [{"code": "%s", "name": "An ad %s", "ad_set": "%s"}]}""".formatted(CAMPAIGN, AD_SET, AD, AD, AD_SET)), 1, NOON);
        return new LaunchComparison(launch, NOON, structure, new LaunchComparison.Spending(Map.of(), spent))
                .differences().stream()
                        .map(each -> "%s %s %s %s %s"
                                .formatted(each.kind().word(), each.first(), each.last(), each.planned(), each.runs()))
                        .toList();
    }

    private KnownObject known(ObjectLevel level, String id, @Nullable String parent, String code, int until) {
        var told = json("{\"name\": \"%s | %s\", %s}".formatted(level, code, facts.get(level.word())));
        return new KnownObject("1", level, id, parent, told, LAUNCH, LAUNCH.plusDays(until - 1L), evening(until));
    }

    private static Instant evening(int day) {
        return LAUNCH.plusDays(day - 1L).atTime(20, 0).toInstant(ZoneOffset.UTC);
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }
}
