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
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The days for which Meta is read, and how far back they go. */
@EachHome
@ProductTest
class MetaDaysTests {

    private final People people;
    private final MetaConnections connections;
    private final MetaReadings readings;
    private final Imports imports;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Member owner;
    private final String account = String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999));

    MetaDaysTests(
            People people,
            MetaConnections connections,
            MetaReadings readings,
            Imports imports,
            JdbcClient jdbc,
            TransactionOperations transactions) {
        this.people = people;
        this.connections = connections;
        this.readings = readings;
        this.imports = imports;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.owner = people.newOrganization().owner();
        people.as(owner, () -> {
            connections.save(List.of(account), "EAAB1234567890secretZ9", false, false);
            return account;
        });
    }

    @Test
    void readsBackToWhereItKnowsTheNumbers() {
        tell(error(190, 0));
        read();
        tell(ok("{\"data\": []}"));
        read();
        assertThat(asked().getLast()).contains(since(90));
        read();
        assertThat(asked().getLast()).contains(since(28));

        var later = account + "7";
        FakeGraph.SHARED.tell("act_%s/insights".formatted(later), ok("{\"data\": []}"));
        people.as(owner, () -> {
            connections.save(List.of(account, later), null, false, true);
            return later;
        });
        read();
        assertThat(asked().getLast()).contains(since(28));
        assertThat(FakeGraph.SHARED.asked("act_%s/insights".formatted(later)).getLast())
                .contains(since(90));
    }

    @Test
    void readsAPauseOfWeeksAndOfYears() {
        tell(ok("{\"data\": []}"));
        read();
        pauseOf("50 days");
        read();
        assertThat(asked().getLast()).contains(since(78));
        pauseOf("5 years");
        read();
        assertThat(asked().getLast()).contains("\"since\":\"%s\"".formatted(today().minusMonths(36)));
    }

    private void pauseOf(String time) {
        people.as(
                owner,
                () -> transactions.execute(_ -> jdbc.sql(
                                "update ad_imports set read_until = read_until - ?::interval where read_until is not null")
                        .param(time)
                        .update()));
    }

    private static String since(int daysAgo) {
        return "\"since\":\"%s\"".formatted(today().minusDays(daysAgo));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
    }

    private void tell(Reply reply) {
        FakeGraph.SHARED.tell("act_%s/insights".formatted(account), reply);
    }

    private List<String> asked() {
        return FakeGraph.SHARED.asked("act_%s/insights".formatted(account));
    }

    private void read() {
        var id = people.as(owner, readings::begin);
        Patience.until(
                Duration.ofSeconds(30),
                "the reading is over",
                () -> !people.as(owner, () -> imports.get(id)).isAtWork());
    }
}
