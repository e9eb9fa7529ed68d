package belieffirst.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.KeptResults;
import belieffirst.kernel.Cursor;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Results as programs read them back: of all ads, of a plan, and of an import. */
@EachHome(KeptResults.class)
@ProductTest
class ResultsListTests {

    private final Bench bench;
    private final People people;
    private final Server server;
    private final Member owner;
    private final Api api;

    ResultsListTests(Bench bench, People people, Server server) {
        this.bench = bench;
        this.people = people;
        this.server = server;
        this.owner = people.newOrganization().owner();
        this.api = server.api(people.token(owner));
    }

    @Test
    void areListedOnceEachWhateverThePartsOfTheList() {
        var plan = plan();
        var codes = codes(plan);
        send(
                row("ad_code", codes.get(0), "2026-09-30", "12.5"),
                row("ad_code", codes.get(0), "2026-10-01", "0.1234"),
                row("ad_code", codes.get(1), "2026-10-01", "30.00"),
                row("ad_id\": \"99\", \"ad_name", "Old ad", "2026-10-02", "7"));

        var all = walk("/api/results?limit=1");
        assertThat(all).isEqualTo(walk("/api/results?limit=3")).hasSize(4);
        assertThat(texts(all, "spend")).containsExactlyInAnyOrder("12.50", "0.1234", "30.00", "7.00");
        assertThat(all).allMatch(row -> row.path("purchases").isNull());

        var ofPlan = walk("/api/results?limit=2&plan_id=" + plan);
        assertThat(texts(ofPlan, "ad_code"))
                .containsOnly(codes.get(0), codes.get(1))
                .hasSize(3);
        assertThat(texts(ofPlan, "until")).isEqualTo(texts(ofPlan, "day"));
    }

    @Test
    void belongToTheImportThatWroteThemLast() {
        var first = send(
                row("ad_id\": \"1\", \"ad_name", "Ad", "2026-10-01", "1"),
                row("ad_id\": \"1\", \"ad_name", "Ad", "2026-10-02", "2"));
        var second = send(row("ad_id\": \"1\", \"ad_name", "Ad", "2026-10-02", "3"));

        assertThat(texts(walk("/api/results?limit=1&import_id=" + first), "spend"))
                .containsExactly("1.00");
        assertThat(texts(walk("/api/results?limit=1&import_id=" + second), "spend"))
                .containsExactly("3.00");
    }

    @Test
    void areNobodyElses() {
        var plan = plan();
        var came = send(row("ad_code", codes(plan).getFirst(), "2026-10-01", "1"));
        var other = server.api(people.token(people.newOrganization().owner()));

        for (var filter : List.of("", "?plan_id=" + plan, "?import_id=" + came)) {
            assertThat(Api.json(other.get("/api/results" + filter)).path("data"))
                    .isEmpty();
        }
    }

    @Test
    void refuseWhatIsNoPlaceInTheList() {
        for (var key : List.of("2026-10-01", "2026-10-01soon", "tomorrow", "")) {
            var cursor = new Cursor(key, UUID.randomUUID());
            assertThat(api.get("/api/results?cursor=" + cursor).statusCode()).isEqualTo(422);
        }
        assertThat(api.get("/api/results?plan_id=WP-001").statusCode()).isEqualTo(422);
    }

    private UUID plan() {
        var plan = bench.draft(owner, bench.lay(owner, 2)).plan();
        bench.compile(owner, plan.id());
        return plan.id().value();
    }

    private List<String> codes(UUID plan) {
        var payload = Api.json(api.get("/api/plans/%s/compiled".formatted(plan)));
        return payload.path("ads").findValuesAsString("code");
    }

    private String send(String... rows) {
        var answer = Api.json(api.post("/api/results", "{\"rows\": [%s]}".formatted(String.join(",", rows))));
        assertThat(answer.path("refused")).isEmpty();
        return answer.path("import_id").asString();
    }

    private static String row(String field, String value, String day, String spend) {
        return "{\"%s\": \"%s\", \"day\": \"%s\", \"spend\": \"%s\", \"currency\": \"USD\"}"
                .formatted(field, value, day, spend);
    }

    private List<JsonNode> walk(String path) {
        var all = new ArrayList<JsonNode>();
        var part = Api.json(api.get(path));
        part.path("data").forEach(all::add);
        while (part.path("has_more").asBoolean()) {
            part = Api.json(api.get(path + "&cursor=" + part.path("next_cursor").asString()));
            part.path("data").forEach(all::add);
        }
        return all;
    }

    private static List<String> texts(List<JsonNode> rows, String field) {
        return rows.stream().map(row -> row.path(field).asString()).toList();
    }
}
