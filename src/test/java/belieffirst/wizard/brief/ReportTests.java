package belieffirst.wizard.brief;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plan;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Visitor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;

/** The client report of a plan, and what a link shows of it. */
@EachHome
@ProductTest
class ReportTests {

    private static final Pattern SECRET = Pattern.compile("/shared/([0-9A-Za-z_-]{40})");

    private final MockMvcTester client;
    private final Bench bench;
    private final Api api;
    private final Member owner;
    private final Visitor visitor;
    private final Plan plan;

    ReportTests(MockMvcTester client, Bench bench, People people, Server server) {
        this.client = client;
        this.bench = bench;
        this.owner = people.newOrganization().owner();
        this.api = server.api(people.token(owner));
        this.visitor = new Visitor(client, owner);
        this.plan = bench.draft(owner, bench.lay(owner, 2)).plan();
    }

    @Test
    void saysThatNothingCameYet() {
        bench.compile(owner, plan.id());

        assertThat(page()).contains("No results yet", "Early sign 1", "No results on settled days yet.");
        assertThat(page()).doesNotContain("0.00 spent", "How sure it is");
    }

    @Test
    void isOfCompiledPlansAlone() {
        assertThat(visitor.get(path())).hasStatus(409);
    }

    /** A shared report stays what it was, however the test goes on. */
    @Test
    void tellsWhatItCostAndStaysAsItWasShared() {
        bench.compile(owner, plan.id());
        report("10.00", "1");
        var shared = SECRET.matcher(Visitor.text(visitor.post(path() + "/links", "days", "7")));
        assertThat(shared.find()).isTrue();
        assertThat(page())
                .contains("USD 600.00 spent, 60 purchases, 10.00 per purchase", "No target", "is a 95% interval");

        report("20.00", "1");

        assertThat(page()).contains("USD 1,200.00 spent");
        var answer = client.get().uri("/shared/" + shared.group(1)).exchange();
        assertThat(answer).hasStatusOk();
        assertThat(Visitor.text(answer))
                .contains("USD 600.00 spent", "What was believed", "Owners say so.")
                .doesNotContain("1,200.00", "<nav", "<form");
    }

    /** Ten settled days of each ad. */
    private void report(String spend, String purchases) {
        var ads =
                Api.json(api.get("/api/plans/%s/compiled".formatted(plan.id()))).required("ads");
        var first = LocalDate.now(ZoneOffset.UTC).minusDays(14);
        var rows = IntStream.range(0, 10)
                .boxed()
                .flatMap(day -> ads.valueStream().map(ad -> row(ad, first.plusDays(day), spend, purchases)))
                .collect(Collectors.joining(",", "{\"rows\": [", "]}"));
        assertThat(api.post("/api/results", rows).statusCode()).isIn(200, 201);
    }

    private static String row(JsonNode ad, LocalDate day, String spend, String purchases) {
        var code = ad.required("code").asString();
        return """
                {"ad_code": "%s", "ad_id": "%s", "ad_name": "%s", "adset_name": "Set %s", "day": "%s", "spend": "%s",
                 "currency": "USD", "purchases": %s, "impressions": 1000}""".formatted(code, Math.floorMod(code.hashCode(), 1_000_000_007), code, code, day, spend, purchases);
    }

    private String page() {
        return Visitor.text(visitor.get(path()));
    }

    private String path() {
        return "/plans/%s/report".formatted(plan.key());
    }
}
