package belieffirst.evidence.meta;

import static belieffirst.testing.FakeGraph.error;
import static belieffirst.testing.FakeGraph.ok;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.imports.Import;
import belieffirst.evidence.imports.Imports;
import belieffirst.evidence.structure.AccountContents;
import belieffirst.evidence.structure.AccountObjects;
import belieffirst.evidence.structure.KnownObject;
import belieffirst.testing.EachHome;
import belieffirst.testing.FakeGraph;
import belieffirst.testing.FakeGraph.Reply;
import belieffirst.testing.Member;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The campaigns, ad sets and ads of an account, and what of them is another at the next reading. */
@EachHome(AccountObjects.class)
@ProductTest
class MetaStructureTests {

    private static final String CAMPAIGNS = page("""
            {"id": "71", "name": "Dogs", "objective": "OUTCOME_LEADS", "buying_type": "AUCTION", "status": "ACTIVE",
             "effective_status": "ACTIVE"}""");

    private static final String AD_SETS = """
            {"id": "81", "name": "Broad", "campaign_id": "71", "status": "ACTIVE", "effective_status": "CAMPAIGN_PAUSED",
             "daily_budget": "%s", "optimization_goal": "OFFSITE_CONVERSIONS", "bid_strategy": "LOWEST_COST_WITHOUT_CAP",
             "promoted_object": {"pixel_id": "5", "custom_event_type": "LEAD"},
             "attribution_spec": [{"event_type": "CLICK_THROUGH", "window_days": 7}, {"event_type": "VIEW_THROUGH", "window_days": 1}],
             "start_time": "2026-11-01T00:00:00-0700",
             "targeting": {"age_min": 25, "age_max": 65, "geo_locations": {"countries": ["US", "CA"]}%s}}""";

    private static final String ADS = """
            {"id": "91", "name": "Stairs", "adset_id": "81", "status": "ACTIVE", "effective_status": "ACTIVE",
             "creative": {"id": "1", "url_tags": "utm_content=%s", "object_story_spec": {"page_id": "6", "link_data":
               {"link": "https://wonder.example/drops", "message": "He used to jump.", "name": "Stairs", "image_hash": "ab12"}},
              "degrees_of_freedom_spec": {"creative_features_spec": {"text_optimizations": {"enroll_status": "%s"},
                "image_touchups": {"enroll_status": "OPT_OUT"}}}}}""";

    private final People people;
    private final MetaReadings readings;
    private final Imports imports;
    private final AccountContents objects;
    private final Member owner;
    private final String account = String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999));

    MetaStructureTests(
            People people,
            MetaConnections connections,
            MetaReadings readings,
            Imports imports,
            AccountContents objects) {
        this.people = people;
        this.readings = readings;
        this.imports = imports;
        this.objects = objects;
        this.owner = people.newOrganization().owner();
        people.as(owner, () -> {
            connections.save(List.of(account), "EAAB1234567890secretZ9", false, true);
            return account;
        });
        tell("insights", ok(page("""
                {"account_id": "%s", "account_currency": "USD", "ad_id": "91", "ad_name": "Stairs", "date_start": "2026-11-01",
                 "date_stop": "2026-11-01", "spend": "12.50"}""".formatted(account))));
        FakeGraph.SHARED.tell("act_" + account, ok("{\"currency\": \"USD\"}"));
        tell("campaigns", ok(CAMPAIGNS));
        tell("adsets", ok(page(AD_SETS.formatted("5050", ""))));
        tell("ads", ok(page(ADS.formatted("WP~001~01~KV", "OPT_OUT"))));
    }

    @Test
    void areKeptInOurWords() {
        assertThat(Objects.requireNonNull(read().changes()).remarks()).isEmpty();

        assertThat(known("71").facts().path("objective").asString()).isEqualTo("Leads");
        var adSet = known("81");
        assertThat(adSet.parent()).isEqualTo("71");
        assertThat(adSet.facts().toString())
                .contains("\"daily_budget\":\"50.50\"")
                .contains("\"budget_mode\":\"daily\"")
                .contains("\"event\":\"lead\"")
                .contains("\"attribution\":\"7-day click or 1-day view\"")
                .contains("\"delivery\":\"campaign_paused\"")
                .contains("\"countries\":[\"CA\",\"US\"]")
                .contains("\"placements\":[\"automatic\"]");
        assertThat(known("91").facts().toString())
                .contains("\"page\":\"6\"")
                .contains("\"links\":[\"https://wonder.example/drops\"]")
                .contains("\"url_tags\":\"utm_content=WP~001~01~KV\"")
                .contains("\"pictures\":[\"ab12\"]")
                .contains("\"format\":\"picture\"")
                .contains("He used to jump.")
                .doesNotContain("enhancements");
    }

    @Test
    void keepEachChangeWithItsDayAndNoneOfWhatStayed() {
        read();
        read();
        assertThat(changes()).isEmpty();
        tell("adsets", ok(page(AD_SETS.formatted("7000", ", \"publisher_platforms\": [\"instagram\"]"))));
        tell("ads", ok(page(ADS.formatted("WP~001~01~KV", "OPT_IN"))));
        read();

        var today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
        assertThat(changes())
                .containsExactlyInAnyOrder(
                        "81 daily_budget \"50.50\" \"70.00\" " + today,
                        "81 placements [\"automatic\"] [\"instagram\"] " + today,
                        "91 enhancements null [\"text_optimizations\"] " + today);
    }

    @Test
    void areOneRemarkWhereMetaDoesNotAnswerAndTheFiguresStay() {
        read();
        tell("adsets", error(1, 0));
        var asked = FakeGraph.SHARED.asked("act_%s/adsets".formatted(account)).size();

        var kept = read();

        assertThat(kept.stage().trouble()).isNull();
        assertThat(Objects.requireNonNull(kept.changes()).lines()).isEqualTo(1);
        assertThat(kept.changes().remarks()).hasSize(1).first().asString().contains("were not all read");
        assertThat(FakeGraph.SHARED.asked("act_%s/adsets".formatted(account))).hasSize(asked + 1);
        assertThat(known("91").facts().path("status").asString()).isEqualTo("active");
        assertThat(changes()).isEmpty();
    }

    private void tell(String edge, Reply reply) {
        FakeGraph.SHARED.tell("act_%s/%s".formatted(account, edge), reply);
    }

    private static String page(String row) {
        return "{\"data\": [%s], \"paging\": {}}".formatted(row);
    }

    private KnownObject known(String id) {
        return people.as(owner, () -> objects.of(account)).stream()
                .filter(object -> object.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> changes() {
        return people.as(owner, () -> objects.changes(account)).stream()
                .map(change -> "%s %s %s %s %s"
                        .formatted(change.id(), change.fact(), change.before(), change.after(), change.seen()))
                .toList();
    }

    private Import read() {
        var id = people.as(owner, readings::begin);
        Patience.until(
                Duration.ofSeconds(30),
                "the reading is over",
                () -> !people.as(owner, () -> imports.get(id)).isAtWork());
        return people.as(owner, () -> imports.get(id));
    }
}
