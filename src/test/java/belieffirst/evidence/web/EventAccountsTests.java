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
import belieffirst.testing.Uploads;
import belieffirst.testing.Visitor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
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

/** Accounts that are not after sales: from a compiled plan to its verdict, by a file and by Meta's client. */
@ProductTest
class EventAccountsTests {

    private static final String ENGLISH =
            "Reporting starts,Reporting ends,Campaign name,Ad set name,Ad name,Day,Ad delivery,Attribution setting,Results,"
                    + "Result indicator,Reach,Frequency,Cost per results,Amount spent (USD),Impressions,Link clicks";

    private static final String ENGLISH_LINE =
            "{day},{day},Dogs | leads,Broad,Stairs | {code},{day},active,7-day click or 1-day view,{count},%s,900,1.11,,40.00,1000,20";

    private final MockMvcTester client;
    private final People people;
    private final Server server;
    private final Uploads uploads;
    private final MetaConnections connections;
    private final EventAccount.Layer layer;
    private final String number = String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999));

    EventAccountsTests(
            MockMvcTester client,
            People people,
            Bench bench,
            Plans plans,
            Server server,
            Uploads uploads,
            MetaConnections connections,
            Compilations compilations,
            JdbcClient jdbc,
            TransactionOperations transactions,
            Clock clock) {
        this.client = client;
        this.people = people;
        this.server = server;
        this.uploads = uploads;
        this.connections = connections;
        this.layer = new EventAccount.Layer(people, bench, plans, compilations, jdbc, transactions, clock);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of(
                        "lead",
                        "USD",
                        ENGLISH,
                        ENGLISH_LINE.formatted("actions:onsite_conversion.lead_grouped"),
                        "leads"),
                Arguments.of(
                        "lead",
                        "EUR",
                        "Inicio del informe;Fin del informe;Nombre de la campaña;Nombre del conjunto de anuncios;Nombre del anuncio;"
                                + "Día;Importe gastado (EUR);Impresiones;Clientes potenciales en el sitio web;"
                                + "Clientes potenciales en Facebook;Compras",
                        "{day};{day};Perros;Amplio;Escalera | {code};{day};40,00;1.000;{count};;0",
                        "leads"),
                Arguments.of(
                        "app_install",
                        "EUR",
                        "Tag;Kampagnenname;Anzeigengruppenname;Anzeigenname;Ausgegebener Betrag (EUR);Impressionen;Ergebnisse;Ergebnistyp",
                        "{day.month.year};Hunde;Breit;Treppe | {code};40,00;1.000;{count};App-Installationen",
                        "app installs"),
                Arguments.of(
                        "custom:Quiz finished",
                        "USD",
                        "Day,Ad name,Amount spent (USD),Impressions,Quiz Finished,Cost per Quiz Finished",
                        "{day},Stairs | {code},40.00,1000,{count},",
                        "“Quiz finished” conversions"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("files")
    void goFromPlanToVerdictByAFile(String event, String currency, String header, String line, String word) {
        var account = layer.counting(event, currency);
        var visitor = new Visitor(client, account.owner());
        var page = uploads.send(
                account.owner(), "export.csv", account.table(header, line).getBytes(StandardCharsets.UTF_8));
        settle(visitor, page);
        assertThat(shown(visitor, page)).doesNotContain("missing in");
        visitor.post(page + "/commit");
        settle(visitor, page);

        assertThatItIsPromoted(account, event, word);
    }

    static Stream<Arguments> actions() {
        return Stream.of(
                Arguments.of("lead", "lead", "leads"),
                Arguments.of("lead", "offsite_conversion.fb_pixel_lead", "leads"),
                Arguments.of("app_install", "mobile_app_install", "app installs"),
                Arguments.of("custom:Quiz finished", "offsite_conversion.custom.77", "“Quiz finished” conversions"));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("actions")
    void goFromPlanToVerdictByMeta(String event, String action, String word) {
        var account = layer.counting(event, "USD");
        FakeGraph.SHARED.tell("act_%s/customconversions".formatted(number), FakeGraph.ok("""
                {"data": [{"id": "77", "name": "Quiz finished"}, {"id": "78", "name": "Call booked"}], "paging": {}}"""));
        FakeGraph.SHARED.tell(
                "act_%s/insights".formatted(number), FakeGraph.ok(account.page("""
                {"account_id": "%s", "account_currency": "USD", "campaign_id": "71", "campaign_name": "Dogs", "adset_id": "81",
                 "adset_name": "Broad", "ad_id": "{id}", "ad_name": "Stairs | {code}", "date_start": "{day}", "date_stop": "{day}",
                 "impressions": "1000", "reach": "900", "spend": "40.00", "inline_link_clicks": "20",
                 "actions": [{"action_type": "%s", "value": "{count}"}, {"action_type": "video_view", "value": "300"}],
                 "attribution_setting": "7d_click_1d_view", "objective": "OUTCOME_LEADS"}""".formatted(number, action))));
        people.as(account.owner(), () -> {
            connections.save(List.of(number), "EAAstandinstandinstandin0123456789", false, false);
            return number;
        });
        var visitor = new Visitor(client, account.owner());
        settle(visitor, Visitor.target(visitor.post("/settings/meta/sync")));

        assertThatItIsPromoted(account, event, word);
    }

    @Test
    void saysThatAnEventWasNotToldWhereOnlyAnotherOneWas() {
        var account = layer.counting("complete_registration", "USD");
        var visitor = new Visitor(client, account.owner());
        var file = account.table(ENGLISH, ENGLISH_LINE.formatted("actions:offsite_conversion.fb_pixel_purchase"));
        var page = uploads.send(account.owner(), "export.csv", file.getBytes(StandardCharsets.UTF_8));
        settle(visitor, page);
        assertThat(shown(visitor, page))
                .contains("Registrations are missing in 66 rows with spend")
                .doesNotContain("Purchases are missing");
        visitor.post(page + "/commit");
        settle(visitor, page);

        var verdicts = verdicts(account);
        assertThat(verdicts.at("/angles/0/verdict").asString()).isEqualTo("keep_testing");
        assertThat(verdicts.at("/angles/0/conversions").isNull()).isTrue();
        assertThat(words(account)).contains("Registrations were not reported").contains("registrations not reported");

        layer.count(account.owner(), account.plan(), "purchase");

        assertThat(verdicts(account).at("/angles/0/conversions").asInt()).isEqualTo(EventAccount.brought());
    }

    static Stream<Arguments> columns() {
        return Stream.of(
                Arguments.of("Website leads", "", false),
                Arguments.of("Website leads", "0", false),
                Arguments.of("Website leads", "3", false),
                Arguments.of("Leads", "", true),
                Arguments.of("Leads", "0", true),
                Arguments.of("Website leads,On-Facebook leads", "0,", true));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("columns")
    void knowOfNoneOnlyWhereEveryKindIsTold(String columns, String cells, boolean known) {
        var account = layer.counting("lead", "USD");
        keep(
                account,
                account.table(
                        "Day,Ad name,Amount spent (USD),Impressions," + columns,
                        "{day},Stairs | {code},40.00,1000," + cells));

        var angle = verdicts(account).at("/angles/0");
        assertThat(angle.path("conversions").isNull()).isEqualTo(!known);
        assertThat(angle.path("conversions").asInt(0)).isZero();
        assertThat(words(account).contains("leads not reported")).isEqualTo(!known);
    }

    private void assertThatItIsPromoted(EventAccount account, String event, String word) {
        var verdicts = verdicts(account);

        assertThat(verdicts.path("event").asString()).isEqualTo(event);
        assertThat(verdicts.at("/angles/0/conversions").asInt()).isEqualTo(EventAccount.brought());
        assertThat(verdicts.at("/angles/0/verdict").asString()).isEqualTo("promote");
        assertThat(words(account)).containsIgnoringCase(word + ", settled").doesNotContainPattern("(?i)\\bsales?\\b");
    }

    private JsonNode verdicts(EventAccount account) {
        var answer = server.api(people.token(account.owner()))
                .get("/api/plans/%s/verdicts".formatted(account.plan().id()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer);
    }

    private String words(EventAccount account) {
        return shown(
                new Visitor(client, account.owner()),
                "/plans/%s/results".formatted(account.plan().key()));
    }

    private static String shown(Visitor visitor, String page) {
        return HtmlUtils.htmlUnescape(Visitor.text(visitor.get(page))).replaceAll("\\s+", " ");
    }

    private void keep(EventAccount account, String file) {
        var visitor = new Visitor(client, account.owner());
        var page = uploads.send(account.owner(), "export.csv", file.getBytes(StandardCharsets.UTF_8));
        settle(visitor, page);
        visitor.post(page + "/commit");
        settle(visitor, page);
    }

    private static void settle(Visitor visitor, String page) {
        Patience.until(
                Duration.ofSeconds(20),
                "the import is at rest",
                () -> visitor.get(page).getResponse().getHeader("Refresh") == null);
    }
}
