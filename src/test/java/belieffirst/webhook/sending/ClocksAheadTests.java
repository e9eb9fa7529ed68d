package belieffirst.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.testing.Bench;
import belieffirst.testing.Judged;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Receiver;
import belieffirst.testing.Superuser;
import belieffirst.webhook.target.Targets;
import java.io.IOException;
import java.util.Collections;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Times that a clock which was forty days ahead left in the database: nothing waits until they come. */
@ProductTest
@TestPropertySource(properties = Targets.SETTING + "=true")
class ClocksAheadTests {

    private final Bench bench;
    private final DataFolder folder;
    private final JdbcClient superuser;
    private final Member owner;

    ClocksAheadTests(Bench bench, People people, DataFolder folder) throws IOException {
        this.bench = bench;
        this.folder = folder;
        this.superuser = Superuser.of(folder.resolve(""));
        this.owner = people.newOrganization().owner();
    }

    @Test
    void holdUpNoMessage() {
        try (var receiver = new Receiver()) {
            var endpoint = bench.endpoint(owner, receiver.url()).endpoint().id().value();
            inTheFuture("webhook_endpoints", "busy_until", "id", endpoint);
            superuser
                    .sql("select app.tell_webhooks(?, ?, 'plan.compiled', '{\"number\": 1}')::text")
                    .params(owner.organization(), UUID.randomUUID())
                    .query(String.class)
                    .optional();
            inTheFuture("webhook_deliveries", "due_at", "endpoint_id", endpoint);

            receiver.await(1);
        }
    }

    @Test
    void holdUpNoVerdict() {
        var plan = bench.draft(owner, bench.lay(owner, 1)).plan().id();
        superuser
                .sql(
                        "insert into app.plans_to_judge (plan_id, organization_id, due_at) values (?, ?, now() + interval '40 days')")
                .params(plan.value(), owner.organization())
                .update();

        Judged.await(folder, plan);
    }

    @Test
    void keepNobodyFromSigningIn() {
        var somebody = UUID.randomUUID().toString();
        superuser
                .sql(
                        "insert into app.sign_in_attempts (subject, attempts, window_end) values (?, 99, now() + interval '40 days')")
                .param(somebody)
                .update();

        assertThat(count(somebody)).isEqualTo(1);
        assertThat(count(somebody)).isEqualTo(2);
    }

    /** The count of a burst is whole, whichever of its calls is the first to write. */
    @Test
    void letNoAttemptOfABurstGoUncounted() throws InterruptedException, ExecutionException {
        var somebody = UUID.randomUUID().toString();
        try (var callers = Executors.newFixedThreadPool(8)) {
            for (var call : callers.invokeAll(Collections.nCopies(40, () -> count(somebody)))) {
                call.get();
            }
        }

        assertThat(count(somebody)).isEqualTo(41);
    }

    private int count(String somebody) {
        return superuser
                .sql("select app.count_attempt(?, interval '15 minutes')")
                .param(somebody)
                .query(Integer.class)
                .single();
    }

    private void inTheFuture(String table, String column, String key, UUID id) {
        superuser
                .sql("update %s set %s = now() + interval '40 days' where %s = ?".formatted(table, column, key))
                .param(id)
                .update();
    }
}
