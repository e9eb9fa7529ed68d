package belieffirst.wizard.list;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.StatementCounter;
import belieffirst.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.util.HtmlUtils;

/** The list of plans with results, in each of its orders. */
@ProductTest
class ResultListTests {

    private static final int PLANS = 34;
    private static final Pattern LINE = Pattern.compile("<a href=\"/plans/([A-Z]+-[0-9]+)/results\"");

    private final People people;
    private final Bench bench;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final StatementCounter counter;
    private final Member owner;
    private final Groundwork ground;
    private final Visitor visitor;

    ResultListTests(
            People people,
            Bench bench,
            JdbcClient jdbc,
            TransactionOperations transactions,
            StatementCounter counter,
            MockMvcTester client) {
        this.people = people;
        this.bench = bench;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.counter = counter;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
        this.visitor = new Visitor(client, owner);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan", "verdict", "spend", "conversions", "cpa", "ads", "through", "updated"})
    void isWalkedInEachOrderWithoutALossOrARepetition(String column) {
        fill();
        for (var sort : List.of(column, "-" + column, column + "&q=stairs")) {
            var seen = new ArrayList<String>();
            for (var address = "/results?sort=" + sort; address != null; address = next(address)) {
                seen.addAll(keys(address));
            }
            assertThat(seen).as(sort).hasSize(PLANS).doesNotHaveDuplicates();
        }
    }

    @Test
    void showsPlansWithResultsAloneTheFreshestFirstAndEachCurrencyOnALineOfItsOwn() {
        fill();
        bench.begin(owner, ground);

        assertThat(keys("/results")).startsWith("WP-034", "WP-033").hasSize(30);
        var page = Visitor.text(visitor.get("/results?q=WP-002"));
        assertThat(page).contains("1 plan", "EUR 1.00, all days", "USD 2.00, all days", "None yet");
        assertThat(keys("/results?phase=2")).isEmpty();
        assertThat(visitor.get("/results?phase=2")).bodyText().contains("No plan fits", "href=\"/results\">show all");
    }

    /** More plans with results than are sorted, all changed after this one. */
    @Test
    void beginsWithTheFreshestResultsThoughNobodyChangedThePlan() {
        bench.begin(owner, ground);
        people.as(owner, () -> transactions.execute(_ -> jdbc.sql("""
                        with more as (
                             insert into belief_plans
                             select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'key', 'WP-' || n,
                                                                                 'updated_at', now()))).*
                               from belief_plans p cross join generate_series(101, 1101) n
                             returning id, key)
                        insert into plan_results (plan_id, plan_key, currency, ads, spend, purchases, last_day)
                        select id, key, 'USD', 1, 1, null::bigint, date '2026-10-01' from more
                         union all
                        select id, key, told.currency, 1, 1, null, told.day
                          from belief_plans, (values ('EUR', date '2026-11-02'), ('USD', date '2026-11-01')) told (currency, day)
                        """).update()));

        assertThat(keys("/results")).startsWith("WP-001", "WP-999").doesNotHaveDuplicates();
        assertThat(visitor.get("/results")).bodyText().contains("Only the 1,000 latest plans are");
    }

    @Test
    void sortsBySettledFiguresAndSaysThatCurrenciesAreNotConverted() {
        fill();
        judge("WP-005", ground.angles().getFirst(), "2026-11-02", "promote", 300, 30);
        judge("WP-007", ground.angles().getFirst(), "2026-11-02", "kill", 500, 10);

        assertThat(keys("/results?sort=-spend")).startsWith("WP-007", "WP-005");
        assertThat(keys("/results?sort=cpa")).startsWith("WP-005", "WP-007");
        assertThat(keys("/results?sort=-conversions")).startsWith("WP-005", "WP-007");
        assertThat(visitor.get("/results?sort=-spend"))
                .bodyText()
                .contains("Amounts of several currencies are not converted", "USD", "500.00", "As of 2 Nov 2026");
    }

    /** An angle that a later compilation dropped has an older verdict, which says more, and counts no longer. */
    @Test
    void showsTheSameVerdictAsTheListOfPlansAfterAnAngleWasDropped() {
        fill();
        judge("WP-003", ground.angles().getFirst(), "2026-11-01", "promote", 100, 1);
        judge("WP-003", ground.angles().getLast(), "2026-11-02", "keep_testing", 250, 10);

        for (var list : List.of("/plans?q=WP-003", "/results?q=WP-003")) {
            assertThat(visitor.get(list)).bodyText().contains("Keep testing").doesNotContain("Move to confirmation");
        }
    }

    @Test
    void costsAsManyStatementsForManyPlansAsForFewAndRefusesTheCursorOfAnotherOrder() {
        fill();

        assertThat(counter.counts(() -> visitor.get("/results?sort=-spend")))
                .isEqualTo(counter.counts(() -> visitor.get("/results?q=WP-002")));
        var next = next("/results?sort=plan");
        assertThat(next).isNotNull();
        assertThat(visitor.get(String.valueOf(next).replace("sort=plan", "sort=through")))
                .hasStatus(422);
    }

    private void fill() {
        for (var i = 0; i < PLANS; i++) {
            bench.begin(owner, ground);
        }
        people.as(owner, () -> transactions.execute(_ -> jdbc.sql("""
                        insert into plan_results (plan_id, plan_key, currency, ads, spend, purchases, last_day)
                        select id, key, told.currency, 1, told.spend, null, date '2026-10-01' + right(key, 2)::integer
                          from belief_plans, (values ('EUR', 1), ('USD', 2)) told (currency, spend)
                        """).update()));
    }

    private void judge(String key, UUID angle, String day, String verdict, int spend, int conversions) {
        people.as(
                owner,
                () -> transactions.execute(_ -> jdbc.sql("""
                        insert into belief_verdicts (plan_id, angle_id, arm, as_of, verdict, read_outs, inputs_digest, engine_version,
                                                     created_at)
                        select id, :angle, :angle, :day::date, :verdict, jsonb_build_object('spend', :spend::text,
                               'conversions', :conversions::int, 'currency', 'USD'), '', '2', :day::timestamptz
                          from belief_plans where key = :key
                        """)
                        .param("key", key)
                        .param("angle", angle)
                        .param("day", day)
                        .param("verdict", verdict)
                        .param("spend", spend)
                        .param("conversions", conversions)
                        .update()));
    }

    private List<String> keys(String address) {
        return LINE.matcher(Visitor.text(visitor.get(address)))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private @Nullable String next(String address) {
        return Pattern.compile("rel=\"next\"\\s+href=\"([^\"]+)\"")
                .matcher(Visitor.text(visitor.get(address)))
                .results()
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .findFirst()
                .orElse(null);
    }
}
