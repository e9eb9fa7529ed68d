package belieffirst.evidence;

import belieffirst.testing.Patience;
import belieffirst.testing.Superuser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds imports up while their rows are being written, so that the product can be killed just then. */
record Stall(JdbcClient superuser) {

    private static final String WRITING =
            "from pg_stat_activity where query like 'insert into ad_performance%' and state = 'active'";

    static Stall of(Path home) throws IOException {
        var stall = new Stall(Superuser.of(home));
        stall.superuser.sql("""
                create function app.stall() returns trigger language plpgsql set search_path = '' as
                    $$ begin perform pg_sleep(30); return null; end $$
                """).update();
        stall.superuser
                .sql(
                        "create trigger stall after insert on ad_performance for each statement execute function app.stall()")
                .update();
        return stall;
    }

    void awaitRows() {
        Patience.until(
                Duration.ofSeconds(30),
                "rows are being written",
                () -> superuser
                                .sql("select count(*) " + WRITING)
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    /** Ends what is held up, as PostgreSQL does when it notices that nobody listens any more. */
    void end() {
        superuser
                .sql("select pg_terminate_backend(pid) " + WRITING)
                .query(Boolean.class)
                .list();
        superuser.sql("drop trigger stall on ad_performance").update();
    }
}
