package belieffirst.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.IncrementalDeliveries;
import belieffirst.evidence.IncrementalDelivery;
import belieffirst.plan.Plans;
import belieffirst.plan.compile.Compilations;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Visitor;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** Incremental attribution as programs send and read it, and on the page beside what was attributed. */
@EachHome(IncrementalDeliveries.class)
@ProductTest
class IncrementalDeliveryTests {

    private final People people;
    private final IncrementalDeliveries deliveries;
    private final EventAccount.Layer layer;
    private final EventAccount account;
    private final Api api;
    private final Visitor visitor;

    IncrementalDeliveryTests(
            People people,
            Bench bench,
            Plans plans,
            Server server,
            Compilations compilations,
            IncrementalDeliveries deliveries,
            MockMvcTester client,
            JdbcClient jdbc,
            TransactionOperations transactions,
            Clock clock) {
        this.people = people;
        this.deliveries = deliveries;
        this.layer = new EventAccount.Layer(people, bench, plans, compilations, jdbc, transactions, clock);
        this.account = layer.counting("purchase", "USD");
        this.api = server.api(people.token(account.owner()));
        this.visitor = new Visitor(client, account.owner());
    }

    @Test
    void isKeptAsItWasSentAndToldAsItIsKept() {
        send(row(
                0,
                1,
                "\"purchases\": 5, \"incremental_conversions\": {\"purchase\": 3.4375, \"custom:Quiz finished\": 2},"
                        + " \"incremental_values\": {\"purchase\": \"137.50\"}"));

        var kept = kept().getFirst();
        assertThat(kept.at("/incremental_conversions/purchase").decimalValue()).isEqualByComparingTo("3.4375");
        assertThat(kept.at("/incremental_conversions/custom:Quiz finished").decimalValue())
                .isEqualByComparingTo("2");
        assertThat(kept.at("/incremental_values/purchase").asString()).isEqualTo("137.50");
        assertThat(kept.path("purchases").asInt()).isEqualTo(5);

        assertThat(send(row(
                                0,
                                1,
                                "\"purchases\": 5, \"incremental_conversions\": {\"purchase\": 3.4375},"
                                        + " \"incremental_values\": {\"purchase\": \"137.50\"}"))
                        .path("unchanged")
                        .asInt())
                .isEqualTo(1);
        var anew = send(row(0, 1, "\"incremental_conversions\": {\"purchase\": 4}"));
        assertThat(anew.path("changes"))
                .as("an estimate that changes is no restatement")
                .isEmpty();
        assertThat(kept().getFirst().at("/incremental_conversions/purchase").decimalValue())
                .isEqualByComparingTo("4");
        assertThat(kept().getFirst().path("incremental_values")).isEmpty();
    }

    @Test
    void isAddedOverPartsOfADayOnlyWhereEachPartTellsIt() {
        send(
                row(0, 1, "\"impressions\": 1, \"incremental_conversions\": {\"purchase\": 0.5, \"lead\": 1}"),
                row(0, 1, "\"impressions\": 2, \"incremental_conversions\": {\"purchase\": 0.75}"));

        assertThat(kept().getFirst().path("incremental_conversions").toString()).isEqualTo("{\"purchase\":1.25}");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of(
                        "\"incremental_conversions\": {\"buy\": 1}",
                        "incremental_conversions takes events that a plan counts"),
                Arguments.of("\"incremental_conversions\": [1]", "incremental_conversions takes an object"),
                Arguments.of("\"incremental_conversions\": {\"lead\": -0.5}", "takes a number from 0 to 10,000,000."),
                Arguments.of("\"incremental_conversions\": {\"lead\": 1e400}", "takes a number from 0 to 10,000,000."),
                Arguments.of("\"incremental_conversions\": {\"lead\": 1e30}", "takes a number from 0 to 10,000,000."),
                Arguments.of("\"incremental_conversions\": {\"lead\": 10000000.5}", "from 0 to 10,000,000."),
                Arguments.of("\"incremental_conversions\": {\"lead\": \"1\"}", "takes a number from 0 to 10,000,000."),
                Arguments.of("\"incremental_conversions\": {\"lead\": null}", "takes a number from 0 to 10,000,000."),
                Arguments.of(
                        "\"incremental_values\": {\"lead\": \"1\"}",
                        "incremental_values.lead is sent without incremental_conversions.lead."),
                Arguments.of(
                        "\"incremental_conversions\": {\"lead\": 1}, \"incremental_values\": {\"lead\": 1}",
                        "incremental_values.lead takes an amount as text"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void isRefusedWhereItCannotBeMeant(String figures, String why) {
        var answer = api.post("/api/results", "{\"rows\": [%s]}".formatted(row(0, 1, figures)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(why);
    }

    @Test
    void isComparedOverTheDaysThatToldBothFigures() {
        send(
                row(0, 1, "\"purchases\": 5, \"incremental_conversions\": {\"purchase\": 3.5}"),
                row(0, 2, "\"purchases\": 3, \"incremental_conversions\": {\"purchase\": 0}"),
                row(0, 3, "\"purchases\": 9"),
                row(1, 1, "\"purchases\": 2, \"incremental_conversions\": {\"purchase\": 2.5}"),
                row(
                        2,
                        1,
                        "\"purchases\": 7, \"conversions\": {\"lead\": 4}, \"incremental_conversions\": {\"lead\": 1}"));

        var ads = people.as(account.owner(), () -> deliveries.of(account.plan().id()));
        assertThat(ads).extracting(IncrementalDelivery::code).containsExactly(code(0), code(1));
        var first = ads.getFirst();
        assertThat(first.daysSaid()).isEqualTo("2 of 3");
        assertThat(first.attributed()).isEqualByComparingTo("8");
        assertThat(first.incremental()).isEqualByComparingTo("3.5");
        assertThat(List.of(first.share(), first.costAttributed(), first.costIncremental()))
                .containsExactly("44%", "10.00", "22.86");
        assertThat(words())
                .contains("Incremental attribution", "would not have happened without it", "never this estimate")
                .contains("All ads 10 6.0 60% 12.00 20.00 USD 120.00");
        layer.count(account.owner(), account.plan(), "lead");
        assertThat(words()).contains("estimate of the leads").contains("All ads 4 1.0 25% 10.00 40.00 USD 40.00");
    }

    @Test
    void isNotOnThePageWhereNothingOfItWasTold() {
        send(row(0, 1, "\"purchases\": 5"), row(1, 1, "\"incremental_conversions\": {\"lead\": 1}"));

        assertThat(words()).contains("Delivery").doesNotContain("Incremental attribution");
    }

    @Test
    void hasNoCostInTwoCurrencies() {
        send(
                row(0, 1, "\"purchases\": 5, \"incremental_conversions\": {\"purchase\": 3}"),
                row(1, 1, "\"purchases\": 5, \"incremental_conversions\": {\"purchase\": 3}")
                        .replace("USD", "EUR"));

        assertThat(words()).contains("All ads 10 6.0 60% – – –");
    }

    private String code(int ad) {
        return account.ads().get(ad).code();
    }

    private String row(int ad, int day, String more) {
        return "{\"ad_code\": \"%s\", \"day\": \"2026-11-0%d\", \"spend\": \"40.00\", \"currency\": \"USD\", %s}"
                .formatted(code(ad), day, more);
    }

    private JsonNode send(String... rows) {
        var answer = api.post(
                "/api/results", "{\"rows\": [%s]}".formatted(Stream.of(rows).collect(Collectors.joining(", "))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer);
    }

    private List<JsonNode> kept() {
        return Api.json(api.get("/api/results?plan_id=" + account.plan().id()))
                .path("data")
                .valueStream()
                .toList();
    }

    private String words() {
        var page = "/plans/%s/results/delivery".formatted(account.plan().key());
        var html = Visitor.text(visitor.get(page)).replaceAll("<[^>]*>", " ");
        return HtmlUtils.htmlUnescape(html).replaceAll("\\s+", " ");
    }
}
