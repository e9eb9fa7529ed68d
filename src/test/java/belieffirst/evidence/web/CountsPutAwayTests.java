package belieffirst.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.plan.Plans;
import belieffirst.plan.compile.Compilations;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Superuser;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Counts of days whose month was put away, while a plan counts one event after the other. */
@EachHome
@ProductTest
class CountsPutAwayTests {

    private final EventAccount.Layer layer;
    private final EventAccount account;
    private final JdbcClient superuser;
    private final Api api;

    CountsPutAwayTests(
            People people,
            Bench bench,
            Plans plans,
            Server server,
            Compilations compilations,
            JdbcClient jdbc,
            TransactionOperations transactions,
            Clock clock,
            DataFolder folder)
            throws IOException {
        this.layer = new EventAccount.Layer(people, bench, plans, compilations, jdbc, transactions, clock);
        this.account = layer.counting("lead", "USD");
        this.superuser = Superuser.of(folder.resolve(""));
        this.api = server.api(people.token(account.owner()));
    }

    @Test
    void comeBackWithTheEventThatWasCountedThen() {
        send("2002-05-04", 7, 2);
        send("2026-11-01", 30, 10);
        superuser
                .sql("select app.add_performance_month('2002-05-01')")
                .query(Boolean.class)
                .single();
        superuser
                .sql("alter table ad_performance detach partition app.ad_performance_2002_05")
                .update();

        assertThat(counted("2002-05-04", "2026-11-01")).isEqualTo("7 30");
        count("purchase");
        assertThat(counted("2002-05-04", "2026-11-01")).isEqualTo("null 10");
        send("2026-11-01", 31, 11);
        count("lead");
        assertThat(counted("2002-05-04", "2026-11-01")).isEqualTo("7 31");
        assertThat(inAll()).isEqualTo(38);
        count("purchase");
        assertThat(counted("2002-05-04", "2026-11-01"))
                .as("that event was not counted when they went away")
                .isEqualTo("null 11");

        superuser.sql("drop table app.ad_performance_2002_05").update();
    }

    private void count(String event) {
        layer.count(account.owner(), account.plan(), event);
    }

    private String counted(String first, String second) {
        return of(first) + " " + of(second);
    }

    private String of(String day) {
        return superuser
                .sql(
                        "select coalesce(purchases::text, 'null') from planned_ad_days where plan_id = ? and day = ?::date")
                .params(account.plan().id().value(), day)
                .query(String.class)
                .single();
    }

    private long inAll() {
        return superuser
                .sql("select purchases from plan_results where plan_id = ?")
                .params(account.plan().id().value())
                .query(Long.class)
                .single();
    }

    private void send(String day, int leads, int purchases) {
        var row =
                "{\"ad_code\": \"%s\", \"day\": \"%s\", \"spend\": \"40.00\", \"currency\": \"USD\", \"purchases\": %d, \"conversions\": {\"lead\": %d}}"
                        .formatted(account.ads().getFirst().code(), day, purchases, leads);
        assertThat(api.post("/api/results", "{\"rows\": [%s]}".formatted(row)).statusCode())
                .isEqualTo(200);
    }
}
