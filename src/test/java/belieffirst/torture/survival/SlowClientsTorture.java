package belieffirst.torture.survival;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.ApiGround;
import belieffirst.testing.Patience;
import belieffirst.torture.Figures;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hundreds of clients that are as slow as they can be, and a database whose every connection waits: others are served. */
class SlowClientsTorture {

    private static final int CLIENTS = 400;
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SOON = Duration.ofSeconds(3);

    private final LiveProduct product = new LiveProduct();
    private final Api api = product.api();
    private final Api stranger = new Api(product.product().address(), "");

    SlowClientsTorture() throws IOException {}

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void keepNobodyWaiting() throws IOException {
        var ground = ApiGround.lay(api, 4);
        for (var i = 0; i < 100; i++) {
            api.post("/api/plans", ApiGround.plan("Plan " + i, ground));
        }
        var figures = new Figures("slow-clients");
        figures.say(
                "longest answer beside slow headers (s)",
                whileSlow(_ -> "GET /sign-in HTTP/1.1\r\nHost: localhost\r\n", "X"));
        figures.say("longest answer beside slow bodies (s)", whileSlow(this::body, "x"));
        figures.say("longest answer beside slow readers (s)", whileSlow(_ -> reading(), ""));
        figures.say("threads", product.status("Threads"));
        figures.say("memory (MB)", product.status("VmRSS") / 1024);
    }

    /** A lock on every plan: eight requests of an organization wait for it, the others are refused, whoever needs none is served. */
    @Test
    void waitForALockAndNobodyElseDoes() throws Exception {
        var superuser = product.superuser();
        superuser.sql("begin").update();
        superuser.sql("lock table belief_plans in access exclusive mode").update();
        var longest = Duration.ZERO;
        int refused;
        try (var threads = Executors.newFixedThreadPool(60)) {
            var waiting = IntStream.range(0, 60)
                    .mapToObj(_ -> threads.submit(() -> api.get("/api/plans")))
                    .toList();
            while (waiting.stream().anyMatch(one -> !one.isDone())) {
                longest = longer(longest, time(stranger, "/sign-in"));
            }
            for (var one : waiting) {
                assertThat(one.get().statusCode()).as(one.get().body()).isIn(429, 503);
                assertThat(one.get().headers().firstValue("Retry-After")).isPresent();
            }
            refused = waiting.size();
        } finally {
            superuser.sql("rollback").update();
        }
        new Figures("exhausted-pool")
                .say("requests refused", refused)
                .say("longest answer to others (s)", longest)
                .say("recovery (s)", product.awaitAnswer());
        assertThat(longest).isLessThan(SOON);
    }

    /** Drips something on each connection while others ask; answers how long the longest of these answers took. */
    private Duration whileSlow(IntFunction<String> beginning, String drop) throws IOException {
        var clients = new ArrayList<SlowClient>();
        try {
            for (var i = 0; i < CLIENTS; i++) {
                var client = new SlowClient(stranger.server());
                clients.add(client);
                client.send(beginning.apply(i));
            }
            var longest = Duration.ZERO;
            var end = System.nanoTime() + LONG.toNanos();
            while (System.nanoTime() < end) {
                longest = longer(longest, longer(time(stranger, "/sign-in"), time(api, "/api/plans")));
                clients.forEach(client -> client.send(drop));
            }
            assertThat(longest).isLessThan(SOON);
            return longest;
        } finally {
            for (var client : clients) {
                client.close();
            }
            Patience.until(LONG, "the product answers", product::answers);
        }
    }

    private String body(int number) {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: application/json\r\nContent-Length: 900000\r\n\r\n{"
                .formatted(List.of("/api/plans", "/api/results", "/sign-in").get(number % 3), api.token());
    }

    private String reading() {
        return "GET /api/plans?limit=100 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(api.token())
                .repeat(20);
    }

    private static Duration time(Api client, String path) {
        var begin = System.nanoTime();
        assertThat(client.get(path).statusCode()).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
