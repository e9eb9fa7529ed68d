package belieffirst.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.meta.MetaConnections;
import belieffirst.plan.Plans;
import belieffirst.plan.compile.Compilations;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.FakeGraph;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Visitor;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** Events that Meta told once, and cannot tell when it is read again: what they were is no count of the new spend. */
@ProductTest
class EventsKnownNoMoreTests {

    private static final String LISTED = """
            {"data": [{"id": "77", "name": "Quiz finished"}], "paging": {}}""";

    private final MockMvcTester client;
    private final People people;
    private final Server server;
    private final MetaConnections connections;
    private final EventAccount.Layer layer;
    private final String number = String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999));

    EventsKnownNoMoreTests(
            MockMvcTester client,
            People people,
            Bench bench,
            Plans plans,
            Server server,
            MetaConnections connections,
            Compilations compilations,
            JdbcClient jdbc,
            TransactionOperations transactions,
            Clock clock) {
        this.client = client;
        this.people = people;
        this.server = server;
        this.connections = connections;
        this.layer = new EventAccount.Layer(people, bench, plans, compilations, jdbc, transactions, clock);
    }

    @Test
    void areNotZeroWhereTwoKindsCameWithoutTheirSum() {
        var account = connected("lead");
        read(account, "", "");
        assertThat(conversions(account)).isEqualTo("0");

        var said = read(
                account,
                action("offsite_conversion.fb_pixel_lead", 3) + "," + action("onsite_conversion.lead_grouped", 2),
                "");

        assertThat(conversions(account)).isEqualTo("null");
        assertThat(kept(account).path("conversions").has("lead")).isFalse();
        assertThat(said).contains("not reported");
        read(account, action("lead", 5), "");
        assertThat(kept(account).at("/conversions/lead").asInt()).isEqualTo(5);
    }

    @Test
    void areNotKnownWhereCustomConversionsWereNotListed() {
        var account = connected("custom:Quiz finished");
        tellCustom(FakeGraph.ok(LISTED), FakeGraph.error(200, 0));
        read(account, "", "");
        assertThat(conversions(account)).isEqualTo("0");

        read(account, action("offsite_conversion.custom.77", 4), "");

        assertThat(conversions(account)).isEqualTo("null");
        tellCustom(FakeGraph.ok(LISTED));
        read(account, action("offsite_conversion.custom.77", 4), "");
        assertThat(kept(account).at("/conversions/custom:Quiz finished").asInt())
                .isEqualTo(4);
    }

    @Test
    void areNotKnownWhereTwoCustomConversionsOfOneNameHadAny() {
        var account = connected("custom:Quiz finished");
        tellCustom(FakeGraph.ok("""
                {"data": [{"id": "77", "name": "Quiz Finished"}, {"id": "78", "name": "QUIZ FINISHED"}], "paging": {}}"""));
        read(account, action("offsite_conversion.custom.78", 4), "");
        assertThat(kept(account).at("/conversions/custom:Quiz finished").asInt())
                .isEqualTo(4);

        var said = read(
                account,
                action("offsite_conversion.custom.77", 1) + "," + action("offsite_conversion.custom.78", 4),
                "");

        assertThat(conversions(account)).isEqualTo("null");
        assertThat(said).contains("has several custom conversions that are called “Quiz finished”");
    }

    @Test
    void loseTheirWorthWithTheirCount() {
        var account = connected("lead");
        read(
                account,
                action("lead", 3) + "," + action("omni_purchase", 3),
                action("lead", 30) + "," + action("omni_purchase", 30));
        assertThat(kept(account).at("/values/lead").asString()).isEqualTo("30.00");
        assertThat(kept(account).path("purchase_value").asString()).isEqualTo("30.00");

        read(account, action("lead", 4) + "," + action("omni_purchase", 4), "");

        assertThat(kept(account).at("/conversions/lead").asInt()).isEqualTo(4);
        assertThat(kept(account).path("values").has("lead")).isFalse();
        assertThat(kept(account).path("purchases").asInt()).isEqualTo(4);
        assertThat(kept(account).path("purchase_value").isNull()).isTrue();
    }

    private EventAccount connected(String event) {
        var account = layer.counting(event, "USD");
        people.as(account.owner(), () -> {
            connections.save(List.of(number), "EAAstandinstandinstandin0123456789", false, false);
            return number;
        });
        return account;
    }

    private void tellCustom(FakeGraph.Reply... replies) {
        FakeGraph.SHARED.tell("act_%s/customconversions".formatted(number), replies);
    }

    private static String action(String kind, int value) {
        return "{\"action_type\": \"%s\", \"value\": \"%d\"}".formatted(kind, value);
    }

    private String read(EventAccount account, String actions, String values) {
        FakeGraph.SHARED.tell("act_%s/insights".formatted(number), FakeGraph.ok(account.page("""
                {"account_id": "%s", "account_currency": "USD", "campaign_id": "71", "campaign_name": "Dogs", "adset_id": "81",
                 "adset_name": "Broad", "ad_id": "{id}", "ad_name": "Stairs | {code}", "date_start": "{day}", "date_stop": "{day}",
                 "impressions": "1000", "reach": "900", "spend": "40.00", "inline_link_clicks": "20",
                 "actions": [%s], "action_values": [%s]}""".formatted(
                        number, actions, values))));
        var visitor = new Visitor(client, account.owner());
        var page = Visitor.target(visitor.post("/settings/meta/sync"));
        Patience.until(
                Duration.ofSeconds(20),
                "the reading is over",
                () -> visitor.get(page).getResponse().getHeader("Refresh") == null);
        return HtmlUtils.htmlUnescape(Visitor.text(visitor.get(page)));
    }

    private String conversions(EventAccount account) {
        var verdicts = api(account)
                .get("/api/plans/%s/verdicts".formatted(account.plan().id()));
        return Api.json(verdicts).at("/angles/0/conversions").toString();
    }

    private JsonNode kept(EventAccount account) {
        return Api.json(api(account)
                        .get("/api/results?plan_id=%s".formatted(account.plan().id())))
                .at("/data/0");
    }

    private Api api(EventAccount account) {
        return server.api(people.token(account.owner()));
    }
}
