package belieffirst.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.imports.Imports;
import belieffirst.evidence.meta.MetaConnections;
import belieffirst.evidence.meta.MetaReadings;
import belieffirst.evidence.structure.AccountContents;
import belieffirst.plan.compile.AdCode;
import belieffirst.plan.launch.StructureCode;
import belieffirst.testing.Bench;
import belieffirst.testing.LaunchedAccount;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each kind of silent change, made on an account that was launched from its document and read by the client. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SilentChangesTests {

    private final LaunchedPlan plan;
    private final People people;
    private final AccountContents objects;

    SilentChangesTests(
            Bench bench,
            People people,
            Server server,
            MetaConnections meta,
            MetaReadings readings,
            Imports imports,
            AccountContents objects)
            throws IOException {
        this.people = people;
        this.objects = objects;
        this.plan = new LaunchedPlan(bench, people, server, meta, readings, imports);
    }

    @BeforeAll
    void launch(@TempDir Path folder) throws Exception {
        plan.launch(folder);
    }

    @AfterAll
    void close() {
        plan.close();
    }

    @Test
    void matchesEveryCampaignAdSetAndAdByItsCode() {
        var document = plan.document();
        var planned = Stream.of(
                        Stream.of(document.path("campaign")),
                        document.path("ad_sets").valueStream(),
                        document.path("ads").valueStream())
                .flatMap(part -> part)
                .map(each -> each.path("code").asString())
                .toList();
        var seen = people.as(plan.team().owner(), () -> objects.of(plan.accountId())).stream()
                .map(object -> object.facts().path("name").asString())
                .flatMap(name -> Stream.of(
                                StructureCode.in(name).map(StructureCode::text),
                                AdCode.in(name).map(AdCode::text))
                        .flatMap(Optional::stream))
                .toList();
        assertThat(planned).hasSize(1 + 6 + 6);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(planned);
        assertThat(plan.audit().path("state").asString()).isEqualTo("read");
        assertThat(plan.audit().path("version").asInt()).isEqualTo(1);
        assertThat(plan.open()).isEmpty();
    }

    @Test
    void areNotFoundWhereNobodyChangedAnything() {
        plan.read();
        plan.read();

        assertThat(plan.audit().path("state").asString()).isEqualTo("read");
        assertThat(plan.open()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void areFoundOnceAndOverWhenTheyAreUndone(String kind, Consumer<LaunchedAccount> change) {
        var before = plan.account().saved();
        change.accept(plan.account());
        plan.read();
        plan.compare();

        assertThat(plan.open())
                .singleElement()
                .satisfies(found -> assertThat(found.path("kind").asString()).isEqualTo(kind))
                .satisfies(found ->
                        assertThat(found.path("sentence").asString()).matches("Since \\d{4}-\\d\\d-\\d\\d, .+\\."))
                .satisfies(found -> assertThat(found.path("ads")).isNotEmpty());
        plan.account().putBack(before);
        plan.read();
        assertThat(plan.open()).isEmpty();
    }

    static Stream<Arguments> changes() {
        return Stream.of(inAdSets(), inCreatives(), ofPlaces()).flatMap(part -> part);
    }

    private static Stream<Arguments> inAdSets() {
        return Stream.of(
                change("budget", "budget", account -> adSet(account).put("daily_budget", "7000")),
                change("budget mode", "budget_mode", account -> {
                    account.campaign().put("daily_budget", "9000");
                    account.adSets().forEach(adSet -> adSet.remove("daily_budget"));
                }),
                change(
                        "event",
                        "event",
                        account -> at(adSet(account), "/promoted_object").put("custom_event_type", "ADD_TO_CART")),
                change(
                        "window",
                        "attribution_setting",
                        account -> adSet(account)
                                .putArray("attribution_spec")
                                .addObject()
                                .put("event_type", "CLICK_THROUGH")
                                .put("window_days", 1)),
                change("incremental", "attribution_setting", account -> LaunchedAccount.incremental(adSet(account))),
                change("bid strategy", "bid_strategy", account -> adSet(account).put("bid_strategy", "COST_CAP")),
                change("bid cap", "bid_strategy", account -> adSet(account).put("bid_amount", "2500")),
                change(
                        "countries",
                        "countries",
                        account -> at(adSet(account), "/targeting/geo_locations")
                                .putArray("countries")
                                .add("US")
                                .add("CA")),
                change(
                        "ages",
                        "ages",
                        account -> at(adSet(account), "/targeting").put("age_min", 35)),
                change(
                        "placements",
                        "placements",
                        account -> at(adSet(account), "/targeting")
                                .putArray("publisher_platforms")
                                .add("instagram")),
                change(
                        "optimization",
                        "optimization_goal",
                        account -> adSet(account).put("optimization_goal", "LINK_CLICKS")),
                change("objective", "objective", account -> account.campaign().put("objective", "OUTCOME_TRAFFIC")));
    }

    private static Stream<Arguments> inCreatives() {
        return Stream.of(
                change(
                        "page",
                        "page",
                        account ->
                                at(ad(account), "/creative/object_story_spec").put("page_id", "9")),
                change("link", "link", account -> linkData(account).put("link", "https://example.com/other")),
                change(
                        "url_tags",
                        "url_tags",
                        account -> at(ad(account), "/creative").put("url_tags", "utm_content=other")),
                change(
                        "no url_tags",
                        "url_tags",
                        account -> at(ad(account), "/creative").remove("url_tags")),
                change("text", "text", account -> linkData(account).put("message", "Stairs hurt a lot.")),
                change("picture hash", "picture", account -> linkData(account).put("image_hash", "def")),
                change(
                        "format",
                        "format",
                        account -> linkData(account)
                                .putArray("child_attachments")
                                .addObject()
                                .put("link", "https://example.com/")),
                change(
                        "enhancement on",
                        "enhancement",
                        account -> at(
                                        ad(account),
                                        "/creative/degrees_of_freedom_spec/creative_features_spec/text_optimizations")
                                .put("enroll_status", "OPT_IN")));
    }

    private static Stream<Arguments> ofPlaces() {
        return Stream.of(
                change(
                        "ad set of an ad",
                        "ad_set",
                        account -> ad(account)
                                .put(
                                        "adset_id",
                                        account.adSets().getLast().path("id").asString())),
                change(
                        "extra ad",
                        "extra_ad",
                        account -> account.copy(ad(account)).put("name", "Sale").remove("creative")),
                change("copied ad", "extra_ad", account -> account.copy(ad(account))),
                change("missing ad", "missing_ad", account -> account.ads().removeFirst()),
                change("renamed without code", "renamed", account -> ad(account).put("name", "Dog at the stair")),
                change("ad set renamed", "renamed", account -> adSet(account).put("name", "Broad")),
                change(
                        "late start",
                        "late_start",
                        account -> adSet(account).put("start_time", "2099-01-01T00:00:00-0700")),
                change("paused early", "paused_early", account -> LaunchedAccount.status(ad(account), "PAUSED")),
                change("campaign paused early", "paused_early", account -> {
                    LaunchedAccount.status(account.campaign(), "PAUSED");
                    account.ads().forEach(ad -> ad.put("effective_status", "CAMPAIGN_PAUSED"));
                }));
    }

    private static Arguments change(String name, String kind, Consumer<LaunchedAccount> change) {
        return Arguments.of(kind, Named.of(name, change));
    }

    private static ObjectNode ad(LaunchedAccount account) {
        return account.ads().getFirst();
    }

    private static ObjectNode adSet(LaunchedAccount account) {
        return account.adSets().getFirst();
    }

    private static ObjectNode linkData(LaunchedAccount account) {
        return at(ad(account), "/creative/object_story_spec/link_data");
    }

    private static ObjectNode at(JsonNode row, String place) {
        return (ObjectNode) row.at(place);
    }
}
