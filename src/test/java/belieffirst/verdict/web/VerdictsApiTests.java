package belieffirst.verdict.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.advice.SpendSchedules;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Makers;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Visitor;
import belieffirst.verdict.apply.AppliedVerdicts;
import belieffirst.verdict.keep.KeptVerdicts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** The way from results that programs send to verdicts, on the page and in the API. */
@EachHome({SpendSchedules.class, AppliedVerdicts.class, KeptVerdicts.class})
@ProductTest
class VerdictsApiTests {

    private final Compilations compilations;
    private final People people;
    private final Member owner;
    private final Groundwork ground;
    private final Api api;
    private final Visitor visitor;
    private final Makers.Claimed claimed;

    VerdictsApiTests(
            MockMvcTester client, Bench bench, People people, Makers makers, Compilations compilations, Server server) {
        this.compilations = compilations;
        this.people = people;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 3);
        this.api = server.api(people.token(owner));
        this.visitor = new Visitor(client, owner);
        this.claimed = makers.claim(owner, bench.draft(owner, ground).plan().id());
    }

    @Test
    void givesReadOutsWithoutATargetAndNoVerdict() {
        send(14, new int[] {3, 1, 0});

        var verdicts = verdicts();

        assertThat(verdicts.path("target_cpa").isNull()).isTrue();
        assertThat(verdicts.at("/angles/0/verdict").asString()).isEqualTo("keep_testing");
        assertThat(verdicts.at("/angles/0/p_best").asString()).matches("0\\.[0-9]{4}|1\\.0000");
        assertThat(verdicts.at("/angles/0/p_on_target").isNull()).isTrue();
    }

    @Test
    void promotesTheClearWinnerAndGivesUpTheClearLoser() {
        target();
        send(24, new int[] {12, 1, 0});

        var verdicts = verdicts();

        assertThat(words(verdicts)).containsExactly("promote", "keep_testing", "kill");
        assertThat(verdicts.path("verdict").asString()).isEqualTo("promote");
        assertThat(verdicts.path("threshold").asString()).startsWith("0.9");
        assertThat(verdicts.at("/angles/1/advice").asString()).isEqualTo("stop_spending");
        assertThat(verdicts.at("/angles/0/spend").asString()).isEqualTo("2100.00");
        assertThat(verdicts.at("/angles/0/conversions").asInt()).isEqualTo(240);
        assertThat(verdicts.at("/angles/0/ads").asInt()).isEqualTo(3);
        assertThat(verdicts.at("/engine_version").asString()).isNotEmpty();
        assertThat(new BigDecimal(verdicts.at("/angles/0/cpa_low").asString()))
                .isLessThan(new BigDecimal(verdicts.at("/angles/0/cpa_high").asString()));
    }

    @Test
    void saysWhichEvidenceIsMissing() {
        target();
        send(5, new int[] {12, 1, 0});

        assertThat(verdicts().at("/angles/0/missing_evidence").toString()).contains("matured_days");
        assertThat(visitor.get(results())).bodyText().contains("Keep testing", "of 7 settled days");
    }

    @Test
    void doesWhatAVerdictProposesWhenSomebodySaysSo() {
        target();
        send(14, new int[] {12, 1, 0});
        assertThat(visitor.get(results()))
                .bodyText()
                .contains("won this test", "Move to confirmation", "Record as loser");

        var pressed = visitor.post(results() + "/apply", "arm", ground.angles().getFirst());

        assertThat(pressed).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(status(ground.angles().getFirst())).isEqualTo("winner");
        assertThat(Api.json(api.get("/api/plans/" + claimed.plan().id()))
                        .path("status")
                        .asString())
                .isEqualTo("completed");
        var next = Api.json(
                api.get("/api/plans/%s/next-phase".formatted(claimed.plan().id())));
        assertThat(next.path("phase_id").asInt()).isEqualTo(2);
        assertThat(next.path("ready").asBoolean()).isTrue();
        assertThat(next.path("angle_ids").toString())
                .contains(ground.angles().getFirst().toString());
        assertThat(next.path("evidence").toString()).contains("120 purchases for 1,050.00, CPA 8.75");
        assertThat(visitor.get(results())).bodyText().contains("Earlier verdicts");
    }

    @Test
    void proposesNothingWhileItWaits() {
        target();
        send(5, new int[] {12, 1, 0});

        assertThat(visitor.post(results() + "/apply", "arm", ground.angles().getFirst()))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(visitor.post(results() + "/apply", "arm", "nonsense")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(status(ground.angles().getFirst())).isEqualTo("testing");
    }

    @Test
    void forbidsComparisonOfCurrencies() {
        target();
        send(14, new int[] {12, 1, 0});
        row(codes().getFirst(), today().minusDays(6), "EUR", 1);

        assertThat(verdicts().at("/angles/0/missing_evidence").toString()).contains("comparable");
        assertThat(visitor.get(results())).bodyText().contains("Not comparable");
    }

    /** Every ad of every angle, on each of these days until today: 35 in money, and where it is matured these many sales a day. */
    private void send(int days, int[] sales) {
        var rows = new ArrayList<String>();
        var codes = codes();
        for (var ad = 0; ad < codes.size(); ad++) {
            for (var ago = 0; ago < days; ago++) {
                var sold = ago >= 4 ? perDay(sales[ad / 3], ad % 3) : 0;
                rows.add(json(codes.get(ad), today().minusDays(ago), "USD", sold));
            }
        }
        send(rows);
    }

    private static int perDay(int sales, int ad) {
        return sales / 3 + (ad < sales % 3 ? 1 : 0);
    }

    private void row(String code, LocalDate day, String currency, int sold) {
        send(List.of(json(code, day, currency, sold)));
    }

    private static String json(String code, LocalDate day, String currency, int sold) {
        return """
                {"ad_code": "%s", "day": "%s", "spend": "35.00", "currency": "%s", "impressions": 1000,
                 "link_clicks": 20, "purchases": %d, "purchase_value": "%d.00"}""".formatted(code, day, currency, sold, sold * 40);
    }

    private void send(List<String> rows) {
        var sent = api.post("/api/results", "{\"rows\": [%s]}".formatted(String.join(",", rows)));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    }

    private void target() {
        var body = "{\"currency\": \"USD\", \"target_cpa\": \"30.00\", \"max_cpa\": \"40.00\", \"horizon_days\": 21}";
        assertThat(api.send("PATCH", "/api/plans/" + claimed.plan().id(), body, "If-Match", "*")
                        .statusCode())
                .isEqualTo(200);
    }

    private JsonNode verdicts() {
        return Api.json(
                api.get("/api/plans/%s/verdicts".formatted(claimed.plan().id())));
    }

    private static List<String> words(JsonNode verdicts) {
        return verdicts.path("angles")
                .valueStream()
                .map(angle -> angle.path("verdict").asString())
                .toList();
    }

    private List<String> codes() {
        return people
                .as(
                        owner,
                        () -> CompiledAds.in(compilations.inForce(claimed.plan().id())))
                .stream()
                .map(CompiledAds.Ad::code)
                .toList();
    }

    private String status(Object angle) {
        return Api.json(api.get("/api/angles/" + angle)).path("status").asString();
    }

    private String results() {
        return "/plans/%s/results".formatted(claimed.plan().key());
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
