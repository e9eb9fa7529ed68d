package belieffirst.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plans;
import belieffirst.plan.compile.Compilations;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.JsonNode;

/** Events that programs send, and what a plan counts of them. */
@EachHome
@ProductTest
class SentEventsTests {

    private final EventAccount.Layer layer;
    private final EventAccount account;
    private final Api api;

    SentEventsTests(
            People people,
            Bench bench,
            Plans plans,
            Server server,
            Compilations compilations,
            JdbcClient jdbc,
            TransactionOperations transactions,
            Clock clock) {
        this.layer = new EventAccount.Layer(people, bench, plans, compilations, jdbc, transactions, clock);
        this.account = layer.counting("lead", "USD");
        this.api = server.api(people.token(account.owner()));
    }

    @Test
    void countTheEventOfThePlanAndOfWhicheverItCountsNext() {
        send(
                "\"purchases\": 2, \"conversions\": {\"lead\": 7, \"custom:Quiz finished\": 1}, \"values\": {\"lead\": \"70.00\"}");

        assertThat(allDays()).isEqualTo("7");
        layer.count(account.owner(), account.plan(), "purchase");
        assertThat(allDays()).isEqualTo("2");
        layer.count(account.owner(), account.plan(), "custom:Quiz finished");
        assertThat(allDays()).isEqualTo("1");
        layer.count(account.owner(), account.plan(), "subscribe");
        assertThat(allDays()).isEqualTo("null");
    }

    @Test
    void addWhatIsToldApartAndKeepWhatIsNotToldAnew() {
        send("\"purchases\": 2, \"conversions\": {\"lead\": 7}");
        send("\"conversions\": {\"subscribe\": 3}, \"thruplays\": 40, \"average_play_seconds\": 3.5");

        var kept = Api.json(api.get(
                        "/api/results?plan_id=%s".formatted(account.plan().id())))
                .at("/data/0");
        assertThat(kept.path("purchases").asInt()).isEqualTo(2);
        assertThat(kept.at("/conversions/lead").asInt()).isEqualTo(7);
        assertThat(kept.at("/conversions/subscribe").asInt()).isEqualTo(3);
        assertThat(kept.path("thruplays").asInt()).isEqualTo(40);
        assertThat(kept.path("average_play_seconds").asDouble()).isEqualTo(3.5);
    }

    @Test
    void addPartsOfADayOnlyWhereEachPartTells() {
        send(
                "\"impressions\": 10, \"conversions\": {\"lead\": 7, \"subscribe\": 1}",
                "\"impressions\": 30, \"conversions\": {\"lead\": 2}");

        var kept = Api.json(api.get(
                        "/api/results?plan_id=%s".formatted(account.plan().id())))
                .at("/data/0");
        assertThat(kept.at("/conversions/lead").asInt()).isEqualTo(9);
        assertThat(kept.path("conversions").has("subscribe")).isFalse();
        assertThat(allDays()).isEqualTo("9");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        "\"purchases\": 2, \"conversions\": {\"purchase\": 3}",
                        "purchases and conversions.purchase are the same figure, and differ here."),
                Arguments.of("\"conversions\": {\"leads\": 3}", "conversions takes events that a plan counts"),
                Arguments.of("\"conversions\": {\"lead\": -1}", "conversions.lead takes a whole number"),
                Arguments.of("\"conversions\": [3]", "conversions takes an object"),
                Arguments.of("\"values\": {\"lead\": \"3.00\"}", "values.lead is sent without conversions.lead."),
                Arguments.of(
                        "\"conversions\": {\"lead\": 1}, \"values\": {\"lead\": 3}",
                        "values.lead takes an amount as text"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "-1", "86400.001", "1e300", "\"3\""})
    void refuseATimeThatNoVideoTakesAndKeepTheOtherRows(String seconds) {
        var answer = send("\"average_play_seconds\": 3.14159", "\"average_play_seconds\": " + seconds);

        assertThat(answer.at("/refused/1").asString())
                .isEqualTo("average_play_seconds takes a number of seconds from 0 to 86,400.");
        var kept = Api.json(api.get(
                        "/api/results?plan_id=%s".formatted(account.plan().id())))
                .path("data");
        assertThat(kept).hasSize(1);
        assertThat(kept.at("/0/average_play_seconds").asDouble()).isEqualTo(3.142);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuseWhatCannotBeMeant(String figures, String why) {
        var answer = api.post("/api/results", body(figures));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(why);
    }

    @Test
    void takePurchasesInEitherPlace() {
        layer.count(account.owner(), account.plan(), "purchase");
        send(
                "\"purchases\": 3, \"conversions\": {\"purchase\": 3}, \"values\": {\"purchase\": \"30\"}, \"purchase_value\": \"30.00\"");

        assertThat(allDays()).isEqualTo("3");
    }

    private String allDays() {
        var verdicts = Api.json(
                api.get("/api/plans/%s/verdicts".formatted(account.plan().id())));
        return verdicts.at("/all_days/0/conversions").toString();
    }

    private JsonNode send(String... figures) {
        var answer = api.post("/api/results", body(figures));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer);
    }

    private String body(String... figures) {
        return "{\"rows\": [%s]}"
                .formatted(String.join(
                        ", ",
                        Stream.of(figures)
                                .map(told ->
                                        "{\"ad_code\": \"%s\", \"day\": \"2026-11-01\", \"spend\": \"40.00\", \"currency\": \"USD\", %s}"
                                                .formatted(
                                                        account.ads().getFirst().code(), told))
                                .toList()));
    }
}
