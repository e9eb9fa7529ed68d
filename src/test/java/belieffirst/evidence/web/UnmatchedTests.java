package belieffirst.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.Evidence;
import belieffirst.evidence.ResultsOverview;
import belieffirst.evidence.UnmatchedAds;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Visitor;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** Unmatched ads, one by one and several at once. */
@EachHome({ResultsOverview.class, UnmatchedAds.class})
@ProductTest
class UnmatchedTests {

    private final People people;
    private final Evidence evidence;
    private final Member owner;
    private final Api api;
    private final Visitor visitor;
    private final Id<Plan> plan;
    private final List<String> codes;

    UnmatchedTests(
            People people,
            Bench bench,
            Server server,
            MockMvcTester client,
            Compilations compilations,
            Evidence evidence) {
        this.people = people;
        this.evidence = evidence;
        this.owner = people.newOrganization().owner();
        this.api = server.api(people.token(owner));
        this.visitor = new Visitor(client, owner);
        var ground = bench.lay(owner, 2);
        this.plan = bench.draft(owner, ground).plan().id();
        bench.compile(owner, plan);
        this.codes = people.as(owner, () -> CompiledAds.in(compilations.inForce(plan))).stream()
                .map(CompiledAds.Ad::code)
                .toList();
    }

    @Test
    void matchesByHandOnceAndForWhatCameBefore() {
        send(row("\"ad_id\": \"9\", \"ad_name\": \"Old ad\"", "2026-11-01", "3.00"));
        var page = Visitor.text(visitor.get("/results/unmatched"));
        var id = page.replaceAll("(?s).*/results/unmatched/([0-9a-f-]{36})/match.*", "$1");

        assertThat(Visitor.text(visitor.post("/results/unmatched/%s/match".formatted(id), "code", "WP~999~01~00")))
                .contains("There is no planned ad with this code");
        assertThat(visitor.post("/results/unmatched/%s/match".formatted(id), "code", codes.getFirst()))
                .hasStatus3xxRedirection();
        assertThat(people.as(owner, () -> evidence.of(plan)).days()).hasSize(1);
        assertThat(Visitor.text(visitor.get("/results"))).contains("USD 3", "1 Nov 2026");
        assertThat(Visitor.text(visitor.get("/results/unmatched"))).contains("All ads are matched or ignored");
    }

    @Test
    void setsAnAdAsideAndBringsItBack() {
        send(row("\"ad_id\": \"9\", \"ad_name\": \"Old ad\"", "2026-11-01", "3.00"));
        var page = Visitor.text(visitor.get("/results/unmatched"));
        var id = page.replaceAll("(?s).*/results/unmatched/([0-9a-f-]{36})/match.*", "$1");

        visitor.post("/results/unmatched/%s/aside".formatted(id));
        assertThat(Visitor.text(visitor.get("/results/unmatched"))).doesNotContain("Old ad");
        assertThat(Visitor.text(visitor.get("/results/unmatched?aside=true"))).contains("Old ad");
        visitor.post("/results/unmatched/%s/restore".formatted(id));
        assertThat(Visitor.text(visitor.get("/results/unmatched"))).contains("Old ad");
    }

    @Test
    void findsPlannedAdsByTheirPlan() {
        send(row("\"ad_id\": \"9\", \"ad_name\": \"Old ad\"", "2026-11-01", "3.00"));
        assertThat(Visitor.text(visitor.get("/results/unmatched?q=WP-001 nothing")))
                .contains("No planned ad fits");
        assertThat(Visitor.text(visitor.get("/results/unmatched?q=" + codes.getFirst())))
                .contains("value=\"%s\"".formatted(codes.getFirst()));
    }

    @Test
    void showsAWrongCodeAtItsFieldAndKeepsWhatWasTyped() {
        send(row("\"ad_id\": \"9\", \"ad_name\": \"Old ad\"", "2026-11-01", "3.00"));
        var id = ids().getFirst();

        assertThat(Visitor.text(visitor.post("/results/unmatched/%s/match".formatted(id), "code", "WP~999~01~00")))
                .contains("href=\"#code-" + id, "id=\"code-" + id + "-error\"", "value=\"WP~999~01~00\"");
        assertThat(visitor.post("/results/unmatched/several", "act", "match", "ad", id, "code", "WP~999~01~00"))
                .hasStatus(422)
                .bodyText()
                .contains("href=\"#code\"", "value=\"WP~999~01~00\"", "value=\"%s\" checked".formatted(id));
        assertThat(visitor.post("/results/unmatched/several", "act", "aside"))
                .hasStatus(422)
                .bodyText()
                .contains("Choose 1 to 100 ads");
    }

    @Test
    void leadsBackToWhereAFormWasSentAlsoWhereItIsRefused() {
        var rows = IntStream.range(0, 60)
                .mapToObj(nth ->
                        row("\"ad_id\": \"9%02d\", \"ad_name\": \"Old ad\"".formatted(nth), "2026-11-01", "3.00"))
                .toArray(String[]::new);
        send(rows);
        var more = Pattern.compile("href=\"([^\"]+)\">More ads")
                .matcher(Visitor.text(visitor.get("/results/unmatched?q=WP-001")))
                .results()
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .findFirst()
                .orElseThrow();
        var cursor = more.replaceAll(".*cursor=", "");
        assertThat(more).contains("q=WP-001");
        var second = ids(more);

        var refused = visitor.post("/results/unmatched/several", "act", "match", "q", "WP-001", "cursor", cursor);
        assertThat(refused)
                .hasStatus(422)
                .bodyText()
                .contains("/results/unmatched/%s/aside".formatted(second.getLast()));
        assertThat(visitor.post(
                        "/results/unmatched/%s/aside".formatted(second.getFirst()), "q", "WP-001", "cursor", cursor))
                .hasRedirectedUrl(more);
        assertThat(visitor.post("/results/unmatched/several", "act", "restore", "aside", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("Ignored ads</h1>", "/results/unmatched/%s/restore".formatted(second.getFirst()));
    }

    @Test
    void matchesSeveralAtOnceAndTakesItBackWithTheirNumbers() {
        send(
                row("\"ad_id\": \"9\", \"ad_name\": \"Old ad\"", "2026-11-01", "3.00"),
                row("\"ad_id\": \"8\", \"ad_name\": \"Its copy\"", "2026-11-02", "4.00"),
                row("\"ad_id\": \"7\", \"ad_name\": \"%s\"".formatted(codes.getFirst()), "2026-11-02", "5.00"));
        var chosen = ids();
        var before = days();

        var answer = visitor.post(
                "/results/unmatched/several",
                "act",
                "match",
                "code",
                codes.getFirst(),
                "ad",
                chosen.getFirst(),
                "ad",
                chosen.getLast());

        assertThat(answer).hasStatus3xxRedirection();
        assertThat(chosen).hasSize(2);
        assertThat(days()).containsExactly("2026-11-01 3.0000", "2026-11-02 9.0000");
        visitor.post("/results/unmatched/several", "act", "unmatch", "ad", chosen.getFirst(), "ad", chosen.getLast());
        assertThat(days()).isEqualTo(before).containsExactly("2026-11-02 5.0000");
        assertThat(ids()).containsExactlyInAnyOrderElementsOf(chosen);
        assertThat(Visitor.text(visitor.get("/results"))).contains("USD 5.00, all days");
    }

    @Test
    void takesBackWhatAnAloneMatchBroughtSoThatThePlanHasNoResults() {
        send(row("\"ad_id\": \"9\", \"ad_name\": \"Old ad\"", "2026-11-01", "3.00"));
        var id = ids().getFirst();
        visitor.post("/results/unmatched/%s/match".formatted(id), "code", codes.getFirst());
        visitor.post("/results/unmatched/several", "act", "unmatch", "ad", id);

        assertThat(days()).isEmpty();
        assertThat(Visitor.text(visitor.get("/results"))).contains("No results yet");
    }

    @Test
    void takesBackNothingThatNobodySaid() {
        send(row("\"ad_id\": \"7\", \"ad_name\": \"%s\"".formatted(codes.getFirst()), "2026-11-02", "5.00"));
        var answer = visitor.post(
                "/results/unmatched/several",
                "act",
                "unmatch",
                "ad",
                Id.random().toString());

        assertThat(answer).hasStatus(404);
        assertThat(days()).hasSize(1);
    }

    private List<String> days() {
        return people.as(owner, () -> evidence.of(plan)).days().stream()
                .map(day -> day.day() + " " + day.numbers().spend())
                .toList();
    }

    private List<String> ids() {
        return ids("/results/unmatched");
    }

    private List<String> ids(String address) {
        return Pattern.compile("/results/unmatched/([0-9a-f-]{36})/aside")
                .matcher(Visitor.text(visitor.get(address)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private JsonNode send(String... rows) {
        var answer = api.post("/api/results", "{\"rows\": [%s]}".formatted(String.join(",", rows)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer);
    }

    private static String row(String ad, String day, String spend) {
        return "{%s, \"day\": \"%s\", \"spend\": \"%s\", \"currency\": \"USD\", \"impressions\": 100, \"purchases\": 1}"
                .formatted(ad, day, spend);
    }
}
