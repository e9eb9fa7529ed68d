package belieffirst.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Refusal;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** The overview of results, page by page. */
@EachHome
@ProductTest
class ResultsOverviewTests {

    private static final int PLANS = 56;

    private final People people;
    private final ResultsOverview overview;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final MockMvcTester client;
    private final Member owner;

    ResultsOverviewTests(
            People people,
            Bench bench,
            ResultsOverview overview,
            JdbcClient jdbc,
            TransactionOperations transactions,
            MockMvcTester client) {
        this.people = people;
        this.overview = overview;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.client = client;
        this.owner = people.newOrganization().owner();
        var ground = bench.lay(owner, 2);
        for (var plan = 0; plan < PLANS; plan++) {
            bench.begin(owner, ground);
        }
    }

    /** One plan in one currency, so that a page ends between the two of another. */
    @Test
    void leavesNothingOutWhereAPageEndsAndShowsNothingTwice() {
        asked("""
                insert into plan_results (plan_id, plan_key, currency, ads, spend, last_day)
                select id, key, told.currency, 1, 1, date '2026-11-01' + right(key, 2)::integer / 40
                  from belief_plans, unnest(array['EUR', 'USD']) told (currency) where told.currency = 'USD' or right(key, 2) <> '50'
                returning ''
                """);

        var seen = new ArrayList<String>();
        var pages = 0;
        for (var cursor = Cursor.START; cursor != null; pages++) {
            var from = cursor;
            var page = people.as(owner, () -> overview.plans(from));
            page.items().forEach(line -> seen.add(line.key() + " " + line.currency()));
            cursor = page.next() == null ? null : Cursor.of(page.next());
        }

        assertThat(pages).isEqualTo(2);
        assertThat(seen)
                .hasSize(2 * PLANS - 1)
                .isEqualTo(
                        asked(
                                "select plan_key || ' ' || currency from plan_results order by last_day desc, plan_key desc, currency"));
        assertThat(new Visitor(client, owner).get("/results")).bodyText().contains("More plans");
    }

    @Test
    void refusesACursorThatIsNotOneOfItsOwn() {
        var foreign = new Cursor("yesterday", UUID.randomUUID());

        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> people.as(owner, () -> overview.plans(foreign)));
    }

    private List<String> asked(String sql) {
        return people.as(
                owner,
                () -> Objects.requireNonNull(transactions.execute(
                        _ -> jdbc.sql(sql).query(String.class).list())));
    }
}
