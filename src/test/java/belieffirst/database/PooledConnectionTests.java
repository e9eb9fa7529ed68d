package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import belieffirst.database.folder.DataFolder;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

@EachHome
@ProductTest
class PooledConnectionTests {

    private static final String SEEN = "select string_agg(distinct organization_id::text, ',') from api_tokens";
    private static final String TOLD =
            "select current_user || coalesce(nullif(current_setting('request.jwt.claims', true), ''), '')";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final People people;
    private final DataFolder folder;

    PooledConnectionTests(JdbcClient jdbc, TransactionOperations transactions, People people, DataFolder folder) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.people = people;
        this.folder = folder;
    }

    @Test
    void neverCarriesOnePersonsSightIntoAnothersRequest() throws InterruptedException, ExecutionException {
        var first = withToken();
        var second = withToken();
        var wrong = new ArrayList<Future<Boolean>>();

        try (var threads = Executors.newFixedThreadPool(24)) {
            for (var i = 0; i < 600; i++) {
                var member = i % 2 == 0 ? first : second;
                wrong.add(threads.submit(() -> !seenBy(member).equals(member.organization() + "")));
            }
        }

        for (var answer : wrong) {
            assertThat(answer.get()).isFalse();
        }
    }

    @Test
    void forgetsWhoAskedWhenTheTransactionEnds() {
        var member = withToken();

        assertThat(seenBy(member)).isEqualTo(member.organization().toString());
        assertThat(people.as(member, () -> text(TOLD))).isEqualTo("belief_first_app");
    }

    @Test
    void forgetsWhoAskedWhenTheTransactionFails() {
        var member = withToken();

        assertThatException().isThrownBy(() -> inTransaction(member, () -> text("select 1 / 0 || ''")));

        assertThat(text(TOLD)).isEqualTo("belief_first_app");
    }

    @Test
    void tellsNobodyFromAPersonWithinOneThread() {
        var member = withToken();

        assertThat(seenBy(member)).isEqualTo(member.organization().toString());
        assertThat(transactions.<String>execute(_ -> text(TOLD))).isEqualTo("anon");
    }

    /** The pool trusts a connection that was used half a second ago, so the break shows only when we tell who asks. */
    @Test
    void givesBackAConnectionThatBreaksAtTheBegin() throws IOException {
        var first = withToken();
        var second = withToken();
        var backend = inTransaction(first, () -> text("select pg_backend_pid()::text"));

        Superuser.of(folder.resolve(""))
                .sql("select pg_terminate_backend(?, 5000)")
                .param(Integer.valueOf(backend))
                .query(Boolean.class)
                .single();
        assertThatException().isThrownBy(() -> seenBy(first));

        assertThat(seenBy(second)).isEqualTo(second.organization().toString());
        assertThat(seenBy(first)).isEqualTo(first.organization().toString());
    }

    private Member withToken() {
        var owner = people.newOrganization().owner();
        people.token(owner);
        return owner;
    }

    private String seenBy(Member member) {
        return inTransaction(member, () -> text(SEEN));
    }

    private String inTransaction(Member member, Supplier<String> work) {
        return people.as(member, () -> String.valueOf(transactions.<String>execute(_ -> work.get())));
    }

    private String text(String query) {
        List<String> rows = jdbc.sql(query)
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
        return rows.getFirst();
    }
}
