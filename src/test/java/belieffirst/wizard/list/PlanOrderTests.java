package belieffirst.wizard.list;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.StatementCounter;
import belieffirst.testing.Visitor;
import belieffirst.verdict.list.PlanLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.util.HtmlUtils;

/** The list of plans in each of its orders, forwards and back. */
@EachHome({PlanLines.class})
@ProductTest
class PlanOrderTests {

    private static final Pattern LINE = Pattern.compile("<a href=\"/plans/([A-Z]+-[0-9]+)\"");
    private static final int PLANS = 65;

    private final People people;
    private final Bench bench;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final StatementCounter counter;
    private final Member owner;
    private final Groundwork ground;
    private final Visitor visitor;

    PlanOrderTests(
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
    @ValueSource(strings = {"plan", "phase", "persona", "status", "verdict", "cpa", "owner", "updated"})
    void isWalkedForwardsAndBackWithoutALossOrARepetition(String column) {
        fill();
        for (var sort : List.of(column, "-" + column, column + "&q=stairs")) {
            var forwards = walk("/plans?sort=" + sort, "next");
            var back = walk(forwards.getLast().address(), "prev").reversed();

            assertThat(forwards.stream().flatMap(part -> part.keys().stream()))
                    .as(sort)
                    .hasSize(PLANS)
                    .doesNotHaveDuplicates();
            assertThat(back.stream().map(Part::keys))
                    .as(sort)
                    .isEqualTo(forwards.stream().map(Part::keys).toList());
        }
    }

    @Test
    void putsWhatIsNotKnownLastEitherWay() {
        fill();

        assertThat(page("/plans?sort=cpa").keys()).startsWith(key(2), key(3), key(1), key(4), key(5));
        assertThat(page("/plans?sort=-cpa").keys()).startsWith(key(1), key(3), key(2), key(PLANS));
        assertThat(page("/plans?sort=verdict").keys()).startsWith(key(3), key(2), key(1));
        assertThat(page("/plans?sort=persona").keys().getFirst()).isEqualTo(key(PLANS));
        assertThat(page("/plans?sort=-persona").keys().getFirst()).isEqualTo(key(PLANS));
    }

    /** Of the latest day alone, and of its arms together. */
    @Test
    void showsTheLatestVerdictAndWhatItsArmsCostTogether() {
        var plan = bench.draft(owner, ground).plan();
        judge(plan.id().value(), "2026-11-01", "promote", 100, 1);
        judge(plan.id().value(), "2026-11-02", "keep_testing", 250, 10);
        judge(plan.id().value(), "2026-11-02", "kill", 50, 2);

        assertThat(visitor.get("/plans"))
                .bodyText()
                .contains("Keep testing", "25.00", "aria-sort=\"descending\"")
                .doesNotContain("Move to confirmation");
    }

    @Test
    void refusesTheCursorOfAnotherOrder() {
        fill();
        var next = page("/plans?sort=plan").next().orElseThrow();

        for (var sort : List.of("cpa", "phase", "updated")) {
            assertThat(visitor.get(next.replace("sort=plan", "sort=" + sort)))
                    .as(sort)
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @Test
    void costsAsManyStatementsForManyPlansAsForFew() {
        fill();
        var ordered = counter.counts(() -> page("/plans?sort=-cpa"));
        var latest = counter.counts(() -> page("/plans"));

        assertThat(ordered).isEqualTo(latest).isEqualTo(2);
    }

    private void fill() {
        for (var i = 1; i < PLANS; i++) {
            bench.begin(owner, ground);
        }
        bench.draft(owner, ground);
        judge(id(1), "2026-11-01", "kill", 90, 2);
        judge(id(2), "2026-11-01", "keep_testing", 90, 9);
        judge(id(3), "2026-11-01", "confirm", 90, 3);
    }

    private void judge(UUID plan, String day, String verdict, int spend, int conversions) {
        people.as(
                owner,
                () -> transactions.execute(_ -> jdbc.sql("""
                        with told as (
                             insert into plan_results (plan_id, plan_key, currency, ads, spend, purchases, last_day)
                             select id, key, 'USD', 1, 1, null, :day::date from belief_plans where id = :plan
                             on conflict do nothing)
                        insert into belief_verdicts (plan_id, angle_id, arm, as_of, verdict, read_outs, inputs_digest, engine_version,
                                                     created_at)
                        values (:plan, :angle, :verdict, :day::date, :verdict, jsonb_build_object('spend', :spend::text,
                                'conversions', :conversions::int, 'currency', 'USD'), '', '2', :day::timestamptz)
                        """)
                        .param("plan", plan)
                        .param("angle", ground.angles().getFirst())
                        .param("day", day)
                        .param("verdict", verdict)
                        .param("spend", spend)
                        .param("conversions", conversions)
                        .update()));
    }

    private UUID id(int number) {
        return people.as(
                owner,
                () -> transactions.execute(_ -> jdbc.sql("select id from belief_plans where key = :key")
                        .param("key", key(number))
                        .query(UUID.class)
                        .single()));
    }

    private static String key(int number) {
        return "WP-%03d".formatted(number);
    }

    private List<Part> walk(String address, String way) {
        return Stream.iterate(
                        Optional.of(page(address)),
                        Optional::isPresent,
                        part -> part.flatMap(shown -> way.equals("next") ? shown.next() : shown.previous())
                                .map(this::page))
                .map(Optional::orElseThrow)
                .toList();
    }

    private Part page(String address) {
        var html = Visitor.text(visitor.get(address));
        return new Part(
                address,
                new ArrayList<>(LINE.matcher(html)
                        .results()
                        .map(found -> found.group(1))
                        .toList()),
                link(html, "next"),
                link(html, "prev"));
    }

    private static Optional<String> link(String html, String rel) {
        return Pattern.compile("rel=\"%s\"\\s+href=\"([^\"]+)\"".formatted(rel))
                .matcher(html)
                .results()
                .map(found -> HtmlUtils.htmlUnescape(found.group(1)))
                .findFirst();
    }

    private record Part(String address, List<String> keys, Optional<String> next, Optional<String> previous) {}
}
