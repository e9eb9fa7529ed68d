package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.FreshHome;
import belieffirst.testing.Patience;
import belieffirst.testing.Product;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A product that reads from a replica: what was written is always there, late or dead as the replica may be. */
class ReplicaTests {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final Map<String, String> settings =
            new HashMap<>(FreshHome.server().newDatabase());
    private final Path home = FreshHome.embedded();
    private int written;

    @AfterEach
    void remove() {
        FreshHome.remove(home);
    }

    @Test
    void readsWhatWasWrittenFromAReplicaThatIsCurrentLateOrDead() throws IOException, SQLException {
        var superuser = FreshHome.server().superuserOf(settings);
        // Off on the servers of tests, where a replica would come too late for each write.
        superuser
                .sql("alter database %s set synchronous_commit = 'on'".formatted(database()))
                .update();
        try (var standby = FreshHome.server().follow()) {
            settings.put("belief-first.database.replica-url", standby.url(database()));
            try (var product = Product.start(home, settings)) {
                var replica = replica();
                var api = product.api(home);

                Patience.until(SOON, "the replica answers", () -> {
                    readsItsOwnWrite(api);
                    return readsOf(replica) > 0;
                });
                addTheirBrand(superuser);
                assertThat(readsItsOwnWrite(api)).doesNotContain("Theirs");

                replica.sql("select pg_wal_replay_pause()::text")
                        .query(String.class)
                        .single();
                readsItsOwnWrite(api);
                readsItsOwnWrite(api);
                replica.sql("select pg_wal_replay_resume()::text")
                        .query(String.class)
                        .single();
                var before = readsOf(replica);
                Patience.until(SOON, "the replica answers again", () -> {
                    readsItsOwnWrite(api);
                    return readsOf(replica) > before;
                });

                standby.stop();
                for (var i = 0; i < 5; i++) {
                    readsItsOwnWrite(api);
                }
            }
        }
    }

    private static void addTheirBrand(JdbcClient superuser) {
        superuser.sql("""
                with theirs as (insert into organizations (name) values ('Others') returning id)
                insert into brands (organization_id, name, slug) select id, 'Theirs', 'theirs' from theirs
                """).update();
    }

    private String readsItsOwnWrite(Api api) {
        var name = "Brand %03d".formatted(++written);
        assertThat(api.post("/api/brands", "{\"name\": \"%s\"}".formatted(name)).statusCode())
                .isEqualTo(201);
        var listed = api.get("/api/brands?limit=100");
        assertThat(listed.statusCode()).as(listed.body()).isEqualTo(200);
        assertThat(listed.body()).contains(name);
        return listed.body();
    }

    /** Scans of brands on the replica, which nothing but an answer needs. */
    private static long readsOf(JdbcClient replica) {
        return replica.sql(
                        "select coalesce(seq_scan, 0) + coalesce(idx_scan, 0) from pg_stat_user_tables where relname = 'brands'")
                .query(Long.class)
                .single();
    }

    private JdbcClient replica() {
        return JdbcClient.create(new SingleConnectionDataSource(
                "jdbc:" + settings.get("belief-first.database.replica-url"),
                String.valueOf(settings.get("superuser")),
                String.valueOf(settings.get("superuser-password")),
                true));
    }

    private String database() {
        var url = String.valueOf(settings.get("belief-first.database.url"));
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
