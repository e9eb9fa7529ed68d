package belieffirst.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.AdDeliveries;
import belieffirst.evidence.AdDelivery;
import belieffirst.plan.Plan;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Visitor;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The reach, clicks and plays that Meta told, on a page of the plan. */
@EachHome
@ProductTest
class DeliveryTests {

    private final People people;
    private final Bench bench;
    private final AdDeliveries deliveries;
    private final Server server;
    private final MockMvcTester client;
    private final Member owner;

    DeliveryTests(People people, Bench bench, AdDeliveries deliveries, Server server, MockMvcTester client) {
        this.people = people;
        this.bench = bench;
        this.deliveries = deliveries;
        this.server = server;
        this.client = client;
        this.owner = people.newOrganization().owner();
    }

    @Test
    void addsUpWhatCanBeAddedAndNothingElse() {
        var plan = compiled();
        var codes = codes(plan);
        send(
                row(
                        codes.get(0),
                        1,
                        "1000",
                        "\"reach\": 800, \"link_clicks\": 20, \"three_second_plays\": 300, \"thruplays\": 40,"
                                + " \"average_play_seconds\": 4.0"),
                row(
                        codes.get(0),
                        2,
                        "500",
                        "\"reach\": 200, \"link_clicks\": 10, \"three_second_plays\": 100, \"thruplays\": 10,"
                                + " \"average_play_seconds\": 8.0"),
                row(codes.get(1), 1, "900", "\"link_clicks\": 9, \"three_second_plays\": 90"),
                row(codes.get(1), 2, "900", "\"link_clicks\": 9"));

        var all = people.as(owner, () -> deliveries.of(plan.id()));

        assertThat(all).hasSize(2);
        var first = all.getFirst();
        assertThat(first.impressions()).isEqualTo(1500);
        assertThat(first.linkClicks()).isEqualTo(30);
        assertThat(first.clickRate()).isEqualTo("2.00%");
        assertThat(first.reachOfBestDay()).isEqualTo(800);
        assertThat(first.frequencyOfADay()).isEqualByComparingTo(new BigDecimal("1.5"));
        assertThat(first.threeSecondPlays()).isEqualTo(400);
        assertThat(first.hookRate()).isEqualTo("26.67%");
        assertThat(first.thruplays()).isEqualTo(50);
        assertThat(first.averagePlaySeconds()).isEqualByComparingTo(new BigDecimal("5"));
        assertThat(all.getLast())
                .as("plays were told on one of two days")
                .isEqualTo(new AdDelivery(codes.get(1), 1800L, 18L, null, null, null, null, null));
    }

    @Test
    void isAPageThatSaysWhatADashMeans() {
        var plan = compiled();
        var visitor = new Visitor(client, owner);
        var path = "/plans/%s/results/delivery".formatted(plan.key());
        assertThat(visitor.get(path)).hasStatusOk().bodyText().contains("No delivery yet");

        send(row(codes(plan).getFirst(), 1, "1000", "\"three_second_plays\": 300"));

        assertThat(visitor.get(path))
                .hasStatusOk()
                .bodyText()
                .contains("30.00%", "A dash: not reported", codes(plan).getFirst());
    }

    private Plan compiled() {
        var plan = bench.draft(owner, bench.lay(owner, 2)).plan();
        bench.compile(owner, plan.id());
        return plan;
    }

    private List<String> codes(Plan plan) {
        return Api.json(api().get("/api/plans/%s/compiled".formatted(plan.id())))
                .path("ads")
                .valueStream()
                .map(ad -> ad.path("code").asString())
                .toList();
    }

    private void send(String... rows) {
        var answer = api().post("/api/results", "{\"rows\": [%s]}".formatted(String.join(",", rows)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private static String row(String code, int day, String impressions, String more) {
        return "{\"ad_code\": \"%s\", \"day\": \"2026-05-0%d\", \"spend\": \"30.00\", \"currency\": \"USD\", \"impressions\": %s, %s}"
                .formatted(code, day, impressions, more);
    }

    private Api api() {
        return server.api(people.token(owner));
    }
}
