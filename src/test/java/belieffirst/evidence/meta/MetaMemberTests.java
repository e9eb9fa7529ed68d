package belieffirst.evidence.meta;

import static belieffirst.testing.FakeGraph.ok;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.imports.Import;
import belieffirst.evidence.imports.ImportState;
import belieffirst.evidence.imports.Imports;
import belieffirst.kernel.Id;
import belieffirst.testing.EachHome;
import belieffirst.testing.FakeGraph;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** A reading of Meta that a member begins, who may not change the connection. */
@EachHome
@ProductTest
class MetaMemberTests {

    private static final String BUTTON = "action=\"/settings/meta/sync\"";

    private final People people;
    private final Imports imports;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final MockMvcTester client;
    private final Team team;
    private final String account = String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000, 999_999_999));

    MetaMemberTests(
            People people,
            MetaConnections connections,
            Imports imports,
            JdbcClient jdbc,
            TransactionOperations transactions,
            MockMvcTester client) {
        this.people = people;
        this.imports = imports;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.client = client;
        this.team = people.newOrganization();
        people.as(team.owner(), () -> {
            connections.save(List.of(account), "EAAB1234567890secretZ9", false, true);
            return account;
        });
        FakeGraph.SHARED.tell("act_" + account, ok("{\"currency\": \"USD\"}"));
        List.of("campaigns", "adsets", "ads").forEach(edge -> tell(edge, ""));
        tell("insights", """
                {"account_id": "%s", "account_currency": "USD", "ad_id": "91", "ad_name": "Stairs", "date_start": "2026-11-01",
                 "date_stop": "2026-11-01", "spend": "12.50"}""".formatted(account));
        FakeGraph.SHARED.tell("", ok("[{\"body\": \"{\\\"data\\\": {\\\"expires_at\\\": 1798000000}}\"}]"));
    }

    @Test
    void keepsItsFiguresAndWhenTheTokenEnds() {
        var page = Visitor.target(new Visitor(client, team.member()).post("/settings/meta/sync"));

        assertThat(settled(Id.valueOf(page.replaceFirst(".*/", ""))).stage().state())
                .isEqualTo(ImportState.COMMITTED);
        assertThat(count("ad_performance")).isEqualTo(1);
        Patience.until(
                Duration.ofSeconds(20),
                "the end of the token is kept",
                () -> count("meta_connections where token_ends_at is not null") == 1);
    }

    @Test
    void isOfferedToMembersAndNotToViewers() {
        assertThat(new Visitor(client, team.member()).get("/settings/meta"))
                .bodyText()
                .contains(BUTTON);
        assertThat(new Visitor(client, team.viewer()).get("/settings/meta"))
                .bodyText()
                .doesNotContain(BUTTON);
    }

    private void tell(String edge, String row) {
        FakeGraph.SHARED.tell(
                "act_%s/%s".formatted(account, edge), ok("{\"data\": [%s], \"paging\": {}}".formatted(row)));
    }

    private Import settled(Id<Import> id) {
        Patience.until(
                Duration.ofSeconds(30),
                "the reading is over",
                () -> !people.as(team.member(), () -> imports.get(id)).isAtWork());
        return people.as(team.member(), () -> imports.get(id));
    }

    private long count(String rows) {
        return people.as(
                team.member(),
                () -> transactions.execute(_ -> jdbc.sql("select count(*) from " + rows)
                        .query(Long.class)
                        .single()));
    }
}
