package belieffirst.evidence.imports;

import belieffirst.testing.Patience;
import belieffirst.testing.Superuser;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hold-up of an import, or of judging, at one step, so that the product can be killed just then. */
public record Stall(JdbcClient superuser) {

    private static final String HELD_UP =
            "from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'";

    /** While rows are being written, as they stand in the table and nobody else sees them. */
    public static Stall ofWriting(Path home) throws IOException {
        return at(home, "after insert on ad_performance for each statement");
    }

    /** When a file was read through, and nothing says so yet. */
    public static Stall ofReading(Path home) throws IOException {
        return at(home, "after update on ad_imports for each row when (old.state = 'reading' and new.state = 'read')");
    }

    /** When a plan was judged, and nobody else sees the verdicts. */
    public static Stall ofJudging(Path home) throws IOException {
        return at(home, "after insert on belief_verdicts for each statement");
    }

    private static Stall at(Path home, String event) throws IOException {
        var stall = new Stall(Superuser.of(home));
        stall.superuser.sql("""
                create function app.stall() returns trigger language plpgsql set search_path = '' as
                    $$ begin perform pg_sleep(30); return null; end $$
                """).update();
        stall.superuser
                .sql("create trigger stall %s execute function app.stall()".formatted(event))
                .update();
        return stall;
    }

    public void await() {
        Patience.until(
                Duration.ofSeconds(30),
                "it is held up",
                () -> superuser
                                .sql("select count(*) " + HELD_UP)
                                .query(Integer.class)
                                .single()
                        > 0);
    }

    /** Ends what is held up, as PostgreSQL does when it notices that nobody listens any more. */
    public void end() {
        superuser
                .sql("select pg_terminate_backend(pid) " + HELD_UP)
                .query(Boolean.class)
                .list();
        superuser.sql("drop function app.stall() cascade").update();
    }
}
