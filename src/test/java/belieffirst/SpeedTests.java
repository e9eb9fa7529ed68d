package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.signin.SignInLinks;
import belieffirst.testing.Bench;
import belieffirst.testing.CookieClient;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * The rate at which the product answers, as a part of Y, the rate of transactions that do nothing on the same database. What is
 * asked for is a tenth of the usual, so that no busy machine fails it, and no fault of ten times passes. bin/bench measures closely.
 */
@ProductTest
class SpeedTests {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 3;
    private static final int PLANS = 150;
    private static final Duration WARM_UP = Duration.ofMillis(1500);
    private static final Duration MEASURED = Duration.ofMillis(700);

    private static final Map<String, Double> LEAST = Map.of(
            "GET /api/plans/ID/compiled", 0.005,
            "GET /api/plans/ID", 0.003,
            "GET /api/plans", 0.004,
            "GET /plans/KEY/angles", 0.0015);

    private final DataSource source;
    private final Server server;
    private final People people;
    private final Bench bench;
    private final SignInLinks links;

    SpeedTests(DataSource source, Server server, People people, Bench bench, SignInLinks links) {
        this.source = source;
        this.server = server;
        this.people = people;
        this.bench = bench;
        this.links = links;
    }

    @Test
    void isATenthOfTheUsualAtLeast() throws Exception {
        var best = new LinkedHashMap<String, Double>();
        var asked = asked();
        for (var ask : asked.values()) {
            rate(ask, WARM_UP);
        }
        for (var round = 0; round < ROUNDS; round++) {
            var nothing = transactions();
            for (var ask : asked.entrySet()) {
                best.merge(ask.getKey(), rate(ask.getValue(), MEASURED) / nothing, Math::max);
            }
        }

        assertThat(best.keySet()).isEqualTo(LEAST.keySet());
        assertThat(best)
                .as("rates as parts of Y")
                .allSatisfy((name, part) -> assertThat(part).as(name).isGreaterThan(LEAST.get(name)));
    }

    private Map<String, Callable<?>> asked() throws Exception {
        var owner = people.newOrganization().owner();
        var ground = bench.lay(owner, 5);
        for (var plan = 0; plan < PLANS; plan++) {
            bench.begin(owner, ground);
        }
        var api = server.api(people.token(owner));
        var compiled = compiled(owner, ground);
        var step = server.uri(
                "/plans/%s/angles".formatted(bench.draft(owner, ground).plan().key()));
        var person = signedIn(owner);
        return Map.of(
                "GET /api/plans/ID/compiled",
                () -> answered(
                        api.get("/api/plans/%s/compiled".formatted(compiled)).statusCode()),
                "GET /api/plans/ID",
                () -> answered(api.get("/api/plans/" + compiled).statusCode()),
                "GET /api/plans",
                () -> answered(api.get("/api/plans?limit=50").statusCode()),
                "GET /plans/KEY/angles",
                () -> answered(person.get(step).statusCode()));
    }

    private String compiled(Member owner, Groundwork ground) {
        var plan = bench.draft(owner, ground).plan();
        bench.compile(owner, plan.id());
        return plan.id().toString();
    }

    private CookieClient signedIn(Member owner) throws Exception {
        var person = new CookieClient();
        person.press(server.uri("/sign-in/link/" + links.make(owner.account(), Duration.ofMinutes(5))));
        return person;
    }

    private static int answered(int status) {
        assertThat(status).isEqualTo(200);
        return status;
    }

    /** Y, by the product's own driver, on connections of its own. */
    private double transactions() throws Exception {
        var pool = source.unwrap(HikariDataSource.class);
        return rateOf(MEASURED, () -> {
            var connection = DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
            connection.setAutoCommit(false);
            var statement = connection.prepareStatement("select 1");
            return new Client(
                    () -> {
                        statement.executeQuery().close();
                        connection.commit();
                        return 1;
                    },
                    connection);
        });
    }

    private static double rate(Callable<?> ask, Duration time) throws Exception {
        return rateOf(time, () -> new Client(ask, () -> {}));
    }

    /** How often in a second clients do something together, each again and again until the time is over. */
    private static double rateOf(Duration time, Callable<Client> clients) throws Exception {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var counts = new ArrayList<Future<Integer>>();
            for (var client = 0; client < CLIENTS; client++) {
                counts.add(threads.submit(() -> timesWithin(time, clients)));
            }
            var all = 0.0;
            for (var count : counts) {
                all += count.get();
            }
            return all / time.toMillis() * 1000;
        }
    }

    private static int timesWithin(Duration time, Callable<Client> clients) throws Exception {
        var client = clients.call();
        try (var _ = client.end()) {
            var times = 0;
            for (var end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; times++) {
                client.work().call();
            }
            return times;
        }
    }

    /** Work to do again and again, and what is closed after it. */
    private record Client(Callable<?> work, AutoCloseable end) {}
}
