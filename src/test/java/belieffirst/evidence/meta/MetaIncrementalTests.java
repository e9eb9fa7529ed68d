package belieffirst.evidence.meta;

import static belieffirst.testing.FakeGraph.error;
import static belieffirst.testing.FakeGraph.ok;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.imports.Imports;
import belieffirst.testing.EachHome;
import belieffirst.testing.FakeGraph;
import belieffirst.testing.FakeGraph.Reply;
import belieffirst.testing.Member;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The incremental attribution that Meta tells in a request of its own, and what comes of one that fails. */
@EachHome
@ProductTest
class MetaIncrementalTests {

    private static final String BOTH =
            "\"actions\": [{\"action_type\": \"purchase\", \"value\": \"2\", \"incrementality\": \"%s\"}],"
                    + " \"action_values\": [{\"action_type\": \"purchase\", \"value\": \"80\", \"incrementality\": \"50.125\"}]";

    private static final String COUNT =
            "\"actions\": [{\"action_type\": \"purchase\", \"value\": \"2\", \"incrementality\": %s}]";
    private static final String NOT_GIVEN = "\"actions\": [{\"action_type\": \"purchase\", \"value\": \"2\"}]";

    private final People people;
    private final MetaReadings readings;
    private final Imports imports;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Member owner;
    private final String account = String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999));

    MetaIncrementalTests(
            People people,
            MetaConnections connections,
            MetaReadings readings,
            Imports imports,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.people = people;
        this.readings = readings;
        this.imports = imports;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.owner = people.newOrganization().owner();
        people.as(owner, () -> {
            connections.save(List.of(account), "EAAB1234567890secretZ9", false, true);
            return account;
        });
        FakeGraph.SHARED.tell("act_" + account, ok("{\"currency\": \"USD\"}"));
        Stream.of("campaigns", "adsets", "ads").forEach(edge -> tell(edge, ok(page(false))));
        tell("insights", ok(page(false, figures("120", 1), figures("120", 2), figures("121", 1))));
    }

    @Test
    void isKeptBesideTheFiguresOfItsDayAndZeroOfTheOthers() {
        window(
                ok(page(true, window("120", 1, BOTH.formatted("1.4375")))),
                ok(page(false, window("121", 1, NOT_GIVEN))));

        assertThat(remarks()).isEmpty();
        assertThat(kept())
                .containsExactly(
                        "120 1 2 {incremental:purchase: 1.4375, incremental_value:purchase: 50.125}",
                        "120 2 2 {incremental:purchase: 0}",
                        "121 1 2 {incremental:purchase: 0}");
        assertThat(asked("insights")).hasSize(1).noneMatch(request -> request.contains("incrementality"));
        assertThat(asked("insights" + FakeGraph.WINDOW))
                .hasSize(2)
                .allMatch(request -> request.contains("action_attribution_windows=[\"incrementality\"]"));
    }

    @Test
    void isNotToldWhereTheAccountHasNone() {
        var silent =
                Stream.generate(() -> window("120", 1, NOT_GIVEN)).limit(500).toArray(String[]::new);
        window(ok(page(true, silent)), error(17, 0));
        assertThat(remarks()).as("one page is enough to know").isEmpty();
        window(ok(page(false, window("120", 1, BOTH.formatted("1.5")).replace("2026-11-01", "0000-01-01"))));
        assertThat(remarks()).as("a day that nobody asked for").isEmpty();

        window(error(100, 0));
        assertThat(remarks()).isEmpty();
        assertThat(asked("insights" + FakeGraph.WINDOW)).hasSize(3);

        window(ok(page(false, window("120", 1, NOT_GIVEN), window("120", 2, COUNT.formatted("\"0\"")))));
        assertThat(remarks()).isEmpty();
        window(ok(page(false)));
        assertThat(remarks()).isEmpty();

        assertThat(kept()).containsExactly("120 1 2", "120 2 2", "121 1 2");
    }

    @Test
    void isSaidToBeInterruptedAndZeroOfNoDayThatWasNotRead() {
        for (var trouble :
                List.of(error(17, 0), error(1, 0), error(100, 0), new Reply(502, "<html>", new String[0], null))) {
            window(ok(page(true, window("120", 1, BOTH.formatted("1.4375")))), trouble);

            assertThat(remarks())
                    .singleElement()
                    .asString()
                    .startsWith("The figures of incremental attribution of account %s were not all read: "
                            .formatted(account))
                    .endsWith(". The attributed figures are kept.");
            assertThat(kept())
                    .containsExactly(
                            "120 1 2 {incremental:purchase: 1.4375, incremental_value:purchase: 50.125}",
                            "120 2 2",
                            "121 1 2");
        }
    }

    @Test
    void asksForLessWhereItIsTooMuchAndNotAtAllWhereMostCallsAreUsedUp() {
        window(error(100, 1504018), ok(page(false, window("120", 1, BOTH.formatted("1")))));
        assertThat(remarks()).isEmpty();
        assertThat(asked("insights" + FakeGraph.WINDOW))
                .extracting(request -> request.replaceFirst("(?s).*limit=(\\d+).*", "$1"))
                .containsExactly("500", "250");

        tell("ads", ok(page(false), "X-Business-Use-Case-Usage", "{\"1\": [{\"call_count\": 80}]}"));
        assertThat(remarks()).isEmpty();
        assertThat(asked("insights" + FakeGraph.WINDOW)).hasSize(2);
    }

    @Test
    void isRenewedWhenMetaEstimatesAnew() {
        window(ok(page(false, window("120", 1, BOTH.formatted("1.5")), window("121", 1, BOTH.formatted("0.5")))));
        remarks();
        window(ok(page(false, window("120", 1, COUNT.formatted("\"1.75\"")))));
        remarks();

        assertThat(kept())
                .containsExactly(
                        "120 1 2 {incremental:purchase: 1.75}",
                        "120 2 2 {incremental:purchase: 0}",
                        "121 1 2 {incremental:purchase: 0}");
        assertThat(restated()).as("an estimate that changes is no restatement").isZero();
        window(error(100, 0));
        remarks();
        assertThat(kept()).first().isEqualTo("120 1 2 {incremental:purchase: 1.75}");
        assertThat(restated()).as("an estimate that changes is no restatement").isZero();
    }

    @Test
    void isNotKnownOfADayWhoseFigureCannotBeMeant() {
        window(ok(page(false, window("120", 1, BOTH.formatted("1.5")), window("121", 1, BOTH.formatted("0.5")))));
        remarks();
        for (var figure :
                List.of("\"-1\"", "\"many\"", "1e400", "\"1e400\"", "\"123456789012345678901234567890\"", "[1]")) {
            window(ok(page(false, window("120", 1, COUNT.formatted(figure)), window("121", 1, BOTH.formatted("0.5")))));
            assertThat(remarks()).isEmpty();

            assertThat(kept())
                    .containsExactly(
                            "120 1 2",
                            "120 2 2 {incremental:purchase: 0}",
                            "121 1 2 {incremental:purchase: 0.5, incremental_value:purchase: 50.125}");
        }
    }

    @Test
    void leavesTheLastWordToTheRowThatCameLast() {
        tell(
                "insights",
                ok(page(false, figures("120", 1).replace("12.50", "9.00"), figures("121", 1), figures("120", 1))));
        window(ok(page(false, window("120", 1, BOTH.formatted("1")))));

        assertThat(remarks()).isEmpty();
        assertThat(kept()).hasSize(2);
        assertThat(one(
                        "select trim_scale(spend)::text from ad_performance p join delivered_ads d on d.id = p.delivered_ad_id"
                                + " where d.ad_id = '120'"))
                .isEqualTo("12.5");
    }

    private void tell(String edge, Reply... replies) {
        FakeGraph.SHARED.tell("act_%s/%s".formatted(account, edge), replies);
    }

    private void window(Reply... replies) {
        tell("insights" + FakeGraph.WINDOW, replies);
    }

    private List<String> asked(String edge) {
        return FakeGraph.SHARED.asked("act_%s/%s".formatted(account, edge));
    }

    private static String page(boolean goesOn, String... rows) {
        var next = goesOn ? "\"next\": \"https://graph.facebook.com/x\", \"cursors\": {\"after\": \"NEXT\"}" : "";
        return "{\"data\": [%s], \"paging\": {%s}}".formatted(Stream.of(rows).collect(Collectors.joining(", ")), next);
    }

    private String figures(String ad, int day) {
        return "{\"account_id\": \"%s\", \"account_currency\": \"USD\", \"ad_name\": \"Stairs %s\", \"spend\": \"12.50\", %s"
                .formatted(account, ad, window(ad, day, NOT_GIVEN).substring(1));
    }

    private static String window(String ad, int day, String more) {
        return "{\"ad_id\": \"%s\", \"date_start\": \"2026-11-0%d\", \"date_stop\": \"2026-11-0%2$d\", %s}"
                .formatted(ad, day, more);
    }

    private List<String> remarks() {
        var id = people.as(owner, readings::begin);
        Patience.until(
                Duration.ofSeconds(30),
                "the reading is over",
                () -> !people.as(owner, () -> imports.get(id)).isAtWork());
        var kept = people.as(owner, () -> imports.get(id));
        assertThat(kept.stage().trouble()).isNull();
        return Objects.requireNonNull(kept.changes()).remarks();
    }

    /** The ad, the day, its attributed purchases and its measures. */
    private List<String> kept() {
        return people.as(
                owner,
                () -> transactions.execute(
                        _ -> jdbc.sql("""
                        select concat_ws(' ', d.ad_id, extract(day from p.day), p.purchases, replace(p.measures::text, '"', ''))
                          from ad_performance p join delivered_ads d on d.id = p.delivered_ad_id order by 1
                        """).query(String.class).list()));
    }

    private long restated() {
        return Long.parseLong(one("select count(*)::text from ad_restatements"));
    }

    private String one(String statement) {
        return people.as(
                owner,
                () -> transactions.execute(
                        _ -> jdbc.sql(statement).query(String.class).single()));
    }
}
