package belieffirst.evidence.meta;

import static belieffirst.testing.FakeGraph.error;
import static belieffirst.testing.FakeGraph.held;
import static belieffirst.testing.FakeGraph.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.evidence.imports.Import;
import belieffirst.evidence.imports.ImportState;
import belieffirst.evidence.imports.Imports;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.testing.EachHome;
import belieffirst.testing.FakeGraph;
import belieffirst.testing.FakeGraph.Reply;
import belieffirst.testing.Member;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@EachHome
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class MetaTests {

    private static final String TOKEN = "EAAB1234567890secretZ9";

    private final People people;
    private final MetaConnections connections;
    private final MetaReadings readings;
    private final MetaSchedule schedule;
    private final Imports imports;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Member owner;
    private final String account = String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999));

    MetaTests(
            People people,
            MetaConnections connections,
            MetaReadings readings,
            MetaSchedule schedule,
            Imports imports,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.people = people;
        this.connections = connections;
        this.readings = readings;
        this.schedule = schedule;
        this.imports = imports;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.owner = people.newOrganization().owner();
        people.as(owner, () -> {
            connections.save(List.of(account), TOKEN, false, true);
            return account;
        });
    }

    @Test
    void readsEveryPageAndTakesTheFirstKindOfPurchase(CapturedOutput output) {
        tell(ok(page("""
                        {"actions": [{"action_type": "purchase", "value": "9"}, {"action_type": "omni_purchase", "value": "2"}],
                         "action_values": [{"action_type": "omni_purchase", "value": "79.800000001"}]}""", "120", true)), ok(page("{}", "121", false)));

        assertThat(read().stage().trouble()).isNull();
        assertThat(rows())
                .containsExactly(
                        "120 %s USD 2026-11-01 12.5 1000 900 20 2 79.8 7d_click OUTCOME_SALES".formatted(account),
                        "121 %s USD 2026-11-01 12.5 1000 900 20 0 0 7d_click OUTCOME_SALES".formatted(account));
        assertThat(asked()).hasSize(2).allMatch(request -> request.endsWith("Bearer " + TOKEN));
        assertThat(asked().getLast()).contains("after=NEXT").doesNotContain("access_token");
        assertThat(output.getAll()).doesNotContain(TOKEN);
    }

    @Test
    void asksForAReportWhereItIsTooMuchAndWaitsForTheWordThatItIsReady() {
        tell(error(100, 1504018), ok("{\"report_run_id\": \"7%s\"}".formatted(account)));
        FakeGraph.SHARED.tell(
                "7" + account,
                ok("{\"async_status\": \"Job Running\", \"async_percent_completion\": 100}"),
                ok("{\"async_status\": \"Job Completed\", \"async_percent_completion\": 100}"));
        FakeGraph.SHARED.tell("7" + account + "/insights", ok(page("{}", "120", false)));

        assertThat(read().stage().trouble()).isNull();
        assertThat(rows()).hasSize(1);
        assertThat(FakeGraph.SHARED.asked("7" + account)).hasSize(2);
    }

    @Test
    void halvesTheTimeWhereAReportFails() {
        tell(
                error(2, 1504038),
                ok("{\"report_run_id\": \"8%s\"}".formatted(account)),
                ok(page("{}", "120", false)),
                ok(page("{}", "121", false)));
        FakeGraph.SHARED.tell("8" + account, ok("{\"async_status\": \"Job Failed\"}"));

        assertThat(read().stage().trouble()).isNull();
        assertThat(rows()).hasSize(2);
    }

    @Test
    void stopsBeforeMetaShutsTheDoorAndKeepsNothing() {
        tell(
                ok(
                        page("{}", "120", true),
                        "x-business-use-case-usage",
                        "{\"1\": [{\"type\": \"ads_insights\", \"call_count\": 96, \"estimated_time_to_regain_access\": 12}]}"));

        assertThat(read().stage().trouble()).startsWith("Meta takes no more calls for 12 minutes.");
        assertThat(rows()).isEmpty();
    }

    @Test
    void saysWhatEachTroubleCallsFor() {
        var troubles = List.of(
                List.of(190, "Meta does not accept the token any more"),
                List.of(200, "The token may not read this ad account"),
                List.of(17, "Meta takes no more calls right now"),
                List.of(803, "Meta refused what we asked"));
        for (var trouble : troubles) {
            tell(error((int) trouble.getFirst(), 0));
            assertThat(read().stage().trouble()).startsWith((String) trouble.getLast());
        }
        tell(new Reply(502, "<html>Bad gateway</html>", new String[0], null));
        assertThat(read().stage().trouble()).startsWith("Meta is not answering right now");
        assertThat(rows()).isEmpty();
    }

    @Test
    void readsOneAtATime() {
        var gate = new CountDownLatch(1);
        tell(held(gate, page("{}", "120", false)));
        var first = people.as(owner, readings::begin);

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> people.as(owner, readings::begin))
                .withMessageStartingWith("A reading from Meta is already running");
        gate.countDown();

        assertThat(settled(first).stage().state()).isEqualTo(ImportState.COMMITTED);
    }

    @Test
    void readsByItselfOnceADay() {
        tell(ok(page("{}", "120", false)));

        schedule.look();
        settled(people.as(owner, readings::latest).orElseThrow().id());
        schedule.look();

        assertThat(asked()).hasSize(1);
        assertThat(rows()).hasSize(1);
    }

    @Test
    void keepsTheTokenSealedAndShowsItToNobody() {
        var row = people.as(
                owner,
                () -> transactions.execute(_ -> jdbc.sql("select to_jsonb(c)::text from meta_connections c")
                        .query(String.class)
                        .single()));

        assertThat(row).doesNotContain(TOKEN).contains("etZ9");
        assertThat(people.as(owner, connections::get).tokenHint()).isEqualTo("etZ9");
    }

    private void tell(Reply... replies) {
        FakeGraph.SHARED.tell("act_%s/insights".formatted(account), replies);
    }

    private List<String> asked() {
        return FakeGraph.SHARED.asked("act_%s/insights".formatted(account));
    }

    private String page(String more, String ad, boolean goesOn) {
        var row = """
                {"account_id": "%s", "account_currency": "USD", "campaign_name": "Dogs", "adset_name": "Broad", "ad_id": "%s",
                 "ad_name": "Stairs", "date_start": "2026-11-01", "date_stop": "2026-11-01", "impressions": "1000",
                 "reach": "900", "spend": "12.50", "inline_link_clicks": "20", "attribution_setting": "7d_click",
                 "objective": "OUTCOME_SALES"%s}""".formatted(account, ad, more.equals("{}") ? "" : ", " + more.substring(1, more.length() - 1));
        var next = goesOn ? ", \"next\": \"https://graph.facebook.com/x?access_token=" + TOKEN + "\"" : "";
        return "{\"data\": [%s], \"paging\": {\"cursors\": {\"after\": \"NEXT\"}%s}}".formatted(row, next);
    }

    private Import read() {
        return settled(people.as(owner, readings::begin));
    }

    private Import settled(Id<Import> id) {
        Patience.until(
                Duration.ofSeconds(30),
                "the reading is over",
                () -> !people.as(owner, () -> imports.get(id)).isAtWork());
        return people.as(owner, () -> imports.get(id));
    }

    private List<String> rows() {
        return people.as(
                owner,
                () -> transactions.execute(
                        _ -> jdbc.sql("""
                        select concat_ws(' ', d.ad_id, d.account_id, p.currency, p.day, trim_scale(p.spend), p.impressions, p.reach,
                                         p.link_clicks, p.purchases, trim_scale(p.purchase_value), p.attribution_setting, p.objective)
                          from ad_performance p join delivered_ads d on d.id = p.delivered_ad_id order by 1
                        """).query(String.class).list()));
    }
}
