package belieffirst.evidence.meta;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.imports.Imports;
import belieffirst.plan.Plan;
import belieffirst.testing.Bench;
import belieffirst.testing.FakeGraph;
import belieffirst.testing.Member;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The remarks of a reading of two accounts on custom conversions that plans count. */
@ProductTest
class CustomConversionsTests {

    private final People people;
    private final MetaReadings readings;
    private final Imports imports;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Member owner;
    private final Plan plan;
    private final List<String> accounts = List.of(account(), account());

    CustomConversionsTests(
            People people,
            Bench bench,
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
        this.plan = bench.draft(owner, bench.lay(owner, 2).withOneTemplate(), 3).plan();
        people.as(owner, () -> {
            connections.save(accounts, "EAAB1234567890secretZ9", false, true);
            return accounts;
        });
        set("event = 'custom:Quiz finished'");
        for (var account : accounts) {
            FakeGraph.SHARED.tell("act_" + account, FakeGraph.ok("{\"currency\": \"USD\"}"));
            for (var edge : List.of("insights", "customconversions", "campaigns", "adsets", "ads")) {
                tell(account, edge, FakeGraph.ok("{\"data\": []}"));
            }
        }
    }

    @Test
    void nameWhatNoAccountHasOnce() {
        assertThat(remarks())
                .containsExactly("No account that was read has a custom conversion that is called “Quiz finished”.");
    }

    @Test
    void areNoneWhereOneAccountHasIt() {
        tell(accounts.getLast(), "customconversions", FakeGraph.ok("""
                {"data": [{"id": "77", "name": "Quiz finished"}]}"""));

        assertThat(remarks()).isEmpty();
    }

    @Test
    void sayNothingOfItWhereAnAccountDoesNotListIts() {
        tell(accounts.getLast(), "customconversions", FakeGraph.error(1, 0));

        assertThat(remarks()).singleElement().asString().contains("did not list them");
    }

    @Test
    void areNoneWhereOnlyArchivedPlansCountIt() {
        set("archived_at = clock_timestamp()");

        assertThat(remarks()).isEmpty();
        assertThat(FakeGraph.SHARED.asked("act_%s/customconversions".formatted(accounts.getFirst())))
                .as("they are counted all the same, for the day on which somebody brings the plan back")
                .hasSize(1);
    }

    private static String account() {
        return String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999));
    }

    private static void tell(String account, String edge, FakeGraph.Reply reply) {
        FakeGraph.SHARED.tell("act_%s/%s".formatted(account, edge), reply);
    }

    private void set(String change) {
        people.as(
                owner,
                () -> transactions.execute(_ -> jdbc.sql("update belief_plans set " + change + " where id = :plan")
                        .param("plan", plan.id().value())
                        .update()));
    }

    private List<String> remarks() {
        var id = people.as(owner, readings::begin);
        Patience.until(
                Duration.ofSeconds(30),
                "the reading is over",
                () -> !people.as(owner, () -> imports.get(id)).isAtWork());
        return Objects.requireNonNull(people.as(owner, () -> imports.get(id)).changes())
                .remarks();
    }
}
