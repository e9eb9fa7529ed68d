package belieffirst.suggestion.claude;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.signin.SignInLinks;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.CookieClient;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.Messages;
import belieffirst.testing.Minds;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Said;
import belieffirst.testing.Server;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages while many think at once. */
@ProductTest
class ManyAtOnceTests {

    private static final Logger log = LoggerFactory.getLogger(ManyAtOnceTests.class);
    private static final int THINKING = 64;
    private static final int LOOKS = Integer.getInteger("looks", 400);

    private final Minds minds;
    private final HikariPoolMXBean pool;
    private final Member owner;
    private final Groundwork ground;
    private final Api api;
    private final URI page;
    private final CookieClient visitor = new CookieClient();

    ManyAtOnceTests(Bench bench, People people, Minds minds, Server server, DataSource source, SignInLinks links)
            throws Exception {
        this.minds = minds;
        this.pool = source.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
        this.api = server.api(people.token(owner));
        this.page = server.uri(
                "/plans/%s/angles".formatted(bench.draft(owner, ground).plan().key()));
        visitor.press(server.uri("/sign-in/link/" + links.make(owner.account(), Duration.ofMinutes(5))));
    }

    @Test
    void holdNoConnectionAndSlowNoPageDown() throws Exception {
        var gate = new CountDownLatch(1);
        var key = minds.give(
                owner,
                Said.ideas(Minds.angle(0), Minds.angle(1), Minds.angle(2)).waitingBefore(0, gate));
        look(LOOKS);
        var idle = look(LOOKS);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var body = "{\"kind\": \"angles\", \"job_id\": \"%s\", \"count\": 3}".formatted(ground.job());
            var answers = new ArrayList<Future<Integer>>();
            IntStream.range(0, THINKING)
                    .forEach(_ -> answers.add(threads.submit(
                            () -> api.post("/api/suggestions", body).statusCode())));
            Patience.until(
                    Duration.ofSeconds(20),
                    "all think",
                    () -> Messages.SHARED.heard(key).size() == THINKING);
            assertThat(pool.getActiveConnections()).as("while all think").isZero();

            var begun = System.nanoTime();
            var busy = look(LOOKS);
            var seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun);
            assertThat(pool.getThreadsAwaitingConnection()).isZero();
            gate.countDown();
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(201);
            }
            log.info("p99 of a page: {} ms idle, {} ms while {} think for {} s", idle, busy, THINKING, seconds);
            assertThat(busy).as("p99 in ms; idle %d", idle).isLessThan(Math.max(3 * idle, 50));
        }
    }

    /** The time under which 99 of a hundred looks at a page stay, in milliseconds. */
    private long look(int times) throws Exception {
        var took = new ArrayList<Long>();
        for (var i = 0; i < times; i++) {
            var begun = System.nanoTime();
            assertThat(visitor.get(page).statusCode()).isEqualTo(200);
            took.add(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begun));
        }
        took.sort(Long::compare);
        return took.get(times * 99 / 100) / 1000;
    }
}
