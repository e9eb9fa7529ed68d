package belieffirst.torture.survival;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.CookieClient;
import belieffirst.testing.Patience;
import belieffirst.torture.Figures;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL is frozen for 20 s and gone for 10 s: everybody is told, nothing piles up or is lost, and it is over by itself. */
class AbsentDatabaseTorture {

    private static final int PROGRAMS = 16;
    private static final int WRITERS = 4;
    private static final Duration FROZEN = Duration.ofSeconds(20);
    private static final Duration GONE = Duration.ofSeconds(10);

    /** Twelve seconds until a connection that says nothing is given up, and five for another one. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(18);

    private static final Duration RECOVERY = Duration.ofSeconds(10);

    private final LiveProduct product = new LiveProduct();
    private final Ledger ledger = new Ledger();

    AbsentDatabaseTorture() throws IOException {}

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void isSaidWhileItIsFrozen() throws IOException, InterruptedException {
        endure("frozen", () -> {
            try {
                product.signalPostgres("STOP");
                TimeUnit.NANOSECONDS.sleep(FROZEN.toNanos());
            } finally {
                product.signalPostgres("CONT");
            }
        });
    }

    /** It is started again each time, and killed again. */
    @Test
    void isSaidWhileItIsGone() throws IOException, InterruptedException {
        endure("gone", () -> {
            var end = System.nanoTime() + GONE.toNanos();
            while (System.nanoTime() < end) {
                product.killPostgres();
                TimeUnit.MILLISECONDS.sleep(50);
            }
        });
    }

    private void endure(String name, Trouble trouble) throws IOException, InterruptedException {
        product.awaitAnswer();
        var person = Crowd.person(product);
        var figures = new Figures(name);
        try (var writers = new Writers(WRITERS, product, ledger)) {
            try (var before = new Crowd(product, person, PROGRAMS)) {
                TimeUnit.SECONDS.sleep(3);
                assertThat(before.statuses()).containsKey(200);
            }
            awaitWrites();
            endure(figures, trouble, person);
            awaitWrites();
            writers.end();
        }
        figures.say("acknowledged writes", ledger.acknowledgements()).say("refused writes", ledger.refusals());
        var truth = new Truth(product.superuser(), Writers.ANGLES);
        truth.hold(ledger.promises());
        truth.holdBytes(ledger.promises(), product.api());
        truth.judge(figures, ledger.faults());
    }

    private void awaitWrites() {
        var known = ledger.acknowledgements();
        Patience.until(
                Duration.ofMinutes(1),
                "it is written",
                () -> ledger.acknowledgements() > known + 20 || !ledger.faults().isEmpty());
    }

    private void endure(Figures figures, Trouble trouble, CookieClient person)
            throws IOException, InterruptedException {
        var threads = product.status("Threads");
        var memory = product.status("VmRSS");
        var crowd = new Crowd(product, person, PROGRAMS);
        Duration recovery;
        long more;
        try (crowd) {
            trouble.happen();
            recovery = product.awaitAnswer();
            more = product.status("Threads") - threads;
        }
        figures.say("recovery (s)", recovery)
                .say("more threads", more)
                .say("more memory (MB)", (product.status("VmRSS") - memory) / 1024)
                .say("connections", connections());
        check(figures, crowd);
        assertThat(recovery).isLessThan(RECOVERY);
        assertThat(more).isLessThan(2 * PROGRAMS);
        assertThat(connections()).isLessThanOrEqualTo(14);
    }

    private static void check(Figures figures, Crowd crowd) {
        figures.say("answers 200", crowd.statuses().getOrDefault(200, 0))
                .say("answers 503", crowd.statuses().getOrDefault(503, 0))
                .say("answers 429", crowd.statuses().getOrDefault(429, 0))
                .say("longest answer (s)", crowd.longest());
        assertThat(crowd.statuses()).as("%s", crowd.refusals()).containsOnlyKeys(200, 429, 503);
        assertThat(crowd.refusals())
                .allMatch(Crowd.Said::isTimed)
                .anySatisfy(one -> assertThat(one.text()).contains("The database is not answering right now"));
        assertThat(crowd.longest()).isLessThan(LONGEST_ANSWER);
    }

    private int connections() {
        return product.superuser()
                .sql("select count(*) from pg_stat_activity where usename = 'belief_first_app'")
                .query(Integer.class)
                .single();
    }

    /** The mishaps of PostgreSQL. */
    private interface Trouble {

        void happen() throws IOException, InterruptedException;
    }
}
