package belieffirst.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.Evidence;
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
import belieffirst.testing.StatementCounter;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@EachHome
@ProductTest
class ResultsTests {

    private final People people;
    private final Evidence evidence;
    private final StatementCounter counter;
    private final Member owner;
    private final Api api;
    private final Id<Plan> plan;
    private final List<String> codes;

    ResultsTests(
            People people,
            Bench bench,
            Server server,
            Compilations compilations,
            Evidence evidence,
            StatementCounter counter) {
        this.people = people;
        this.evidence = evidence;
        this.counter = counter;
        this.owner = people.newOrganization().owner();
        this.api = server.api(people.token(owner));
        var ground = bench.lay(owner, 2);
        this.plan = bench.draft(owner, ground).plan().id();
        bench.compile(owner, plan);
        this.codes = people.as(owner, () -> CompiledAds.in(compilations.inForce(plan))).stream()
                .map(CompiledAds.Ad::code)
                .toList();
    }

    @Test
    void keepsRowsOfAProgramAndSaysWhatBecameOfEach() {
        var answer = send(
                row("\"ad_code\": \"%s\"".formatted(codes.getFirst()), "2026-11-01", "10.00"),
                row("\"ad_id\": \"9\", \"ad_name\": \"Old ad\"", "2026-11-01", "1.00"),
                row("\"ad_code\": \"WP~001~01~XX\"", "2026-11-01", "1.00"),
                row("\"ad_code\": \"%s\"".formatted(codes.getLast()), "2026-13-01", "1.00"));

        assertThat(answer.path("added").asInt()).isEqualTo(2);
        assertThat(answer.path("matched").asInt()).isEqualTo(1);
        assertThat(answer.path("unmatched").toString()).isEqualTo("[1]");
        assertThat(answer.path("refused").path("2").asString()).contains("mistyped");
        assertThat(answer.path("refused").path("3").asString()).contains("2026-11-09");
    }

    @Test
    void takesTheSameRowsAgainAndChangesNothingAndSaysWhatOtherRowsRestate() {
        var row = row("\"ad_code\": \"%s\"".formatted(codes.getFirst()), "2026-11-01", "10.00");
        send(row);

        assertThat(send(row).path("unchanged").asInt()).isEqualTo(1);
        var restated = send(row.replace("10.00", "11.00"));
        assertThat(restated.path("restated").asInt()).isEqualTo(1);
        assertThat(restated.path("changes").path(0).path("changes").path(0).toString())
                .isEqualTo("{\"what\":\"spend\",\"before\":\"10\",\"after\":\"11\"}");
    }

    @Test
    void addsCopiesOfAPlannedAdOnTheSameTermsAlone() {
        var code = codes.getFirst();
        send(
                row("\"ad_id\": \"1\", \"ad_name\": \"%s\"".formatted(code), "2026-11-01", "10.00"),
                row("\"ad_id\": \"2\", \"ad_name\": \"%s copy\"".formatted(code), "2026-11-01", "5.00"),
                row(
                        "\"account_id\": \"77\", \"ad_id\": \"3\", \"ad_name\": \"%s\"".formatted(code),
                        "2026-11-01",
                        "2.00"),
                row(
                        "\"account_id\": \"78\", \"ad_id\": \"4\", \"ad_name\": \"%s\"".formatted(code),
                        "2026-11-01",
                        "1.00"));

        var found = people.as(owner, () -> evidence.of(plan));

        assertThat(found.days())
                .extracting(day -> day.ad().code() + " " + day.terms().account() + " "
                        + day.numbers().spend())
                .containsExactly(code + "  15.0000", code + " 77 2.0000", code + " 78 1.0000");
        assertThat(found.obstacles())
                .containsExactly(
                        "The ads of this plan ran under several ad accounts (77, 78), so they cannot be compared.");
        assertThat(counter.counts(() -> people.as(owner, () -> evidence.of(plan))))
                .isEqualTo(1);
    }

    @Test
    void hidesEvidenceFromAnotherOrganization() {
        send(row("\"ad_code\": \"%s\"".formatted(codes.getFirst()), "2026-11-01", "10.00"));
        var stranger = people.newOrganization().owner();

        assertThat(people.as(stranger, () -> evidence.of(plan)).days()).isEmpty();
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
