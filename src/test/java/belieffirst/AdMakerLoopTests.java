package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Patience;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ad maker as it goes on watching, where the plan that is listed first always fails, and the product may go away. */
class AdMakerLoopTests {

    private static final UUID FAILING = UUID.randomUUID();
    private static final UUID WORKING = UUID.randomUUID();
    private static final UUID RUN = UUID.randomUUID();
    private static final double PAUSE = 0.2;

    private final List<Long> tries = new CopyOnWriteArrayList<>();
    private final AtomicBoolean completed = new AtomicBoolean();
    private final AtomicBoolean goesAway = new AtomicBoolean();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer product;

    @TempDir
    private Path folder;

    AdMakerLoopTests() throws IOException {
        this.product = serve(0);
    }

    @AfterEach
    void stop() {
        product.stop(0);
    }

    @Test
    void makesTheOtherPlansAndTriesTheFailingOneAfterGrowingPauses() throws IOException, InterruptedException {
        var process = start(String.valueOf(PAUSE));
        try {
            Patience.until(
                    Duration.ofMinutes(2), "it is tried four times", () -> tries.size() >= 4 || !process.isAlive());
        } finally {
            process.destroy();
            process.waitFor();
        }

        assertThat(said())
                .contains(
                        "WP-013 failed, and is left alone for 0 s: ", "answered 500: No luck.", "WP-014: 12 of 12 ads");
        assertThat(completed).isTrue();
        for (var i = 1; i < 4; i++) {
            assertThat(tries.get(i) - tries.get(i - 1)).isGreaterThanOrEqualTo(Math.round(PAUSE * 1e9) << (i - 1));
        }
    }

    @Test
    void endsTheRunThatItCouldNotGiveBackBeforeAnythingElse() throws IOException, InterruptedException {
        goesAway.set(true);
        var process = start(String.valueOf(PAUSE));
        try {
            Patience.until(
                    Duration.ofMinutes(2),
                    "it sees that nothing answers",
                    () -> said().contains("Nothing answers at") || !process.isAlive());
            assertThat(asked).noneMatch(each -> each.contains("/completion"));
            asked.clear();
            product = serve(product.getAddress().getPort());
            Patience.until(Duration.ofMinutes(1), "it completes", () -> completed.get() || !process.isAlive());
        } finally {
            process.destroy();
            process.waitFor();
        }

        assertThat(asked.getFirst()).isEqualTo("/api/runs/%s/completion failed".formatted(RUN));
        assertThat(asked).containsOnlyOnce(asked.getFirst());
        assertThat(completed).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten", "-1", "0", "NaN", "1e300"})
    void saysInASentenceThatAPauseIsNoNumber(String pause) throws IOException, InterruptedException {
        var process = start(pause);

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(said())
                .startsWith("Set AD_MAKER_PAUSE to a number of seconds")
                .hasLineCount(1);
    }

    private HttpServer serve(int port) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        return server;
    }

    private Process start(String pause) throws IOException {
        var builder = new ProcessBuilder("examples/ad-maker/ad-maker", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(folder.resolve("said").toFile()));
        var environment = builder.environment();
        environment.put(
                "BELIEF_FIRST_URL", "http://127.0.0.1:" + product.getAddress().getPort());
        environment.put("BELIEF_FIRST_TOKEN", "bf_any");
        environment.put("AD_MAKER_PAUSE", pause);
        return builder.start();
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Nobody is connected afterwards, so what is sent next meets a closed port. */
    private void goAway(HttpExchange last) {
        last.getResponseHeaders().set("Connection", "close");
        Thread.ofVirtual().start(() -> product.stop(10));
        Patience.until(Duration.ofSeconds(10), "the port is closed", this::isClosed);
    }

    private boolean isClosed() {
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(), product.getAddress().getPort())) {
            return !socket.isConnected();
        } catch (IOException _) {
            return true;
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var isGivenBack = path.endsWith("/completion") && sent.contains("\"failed\"");
        asked.add(isGivenBack ? path + " failed" : path);
        if (path.contains("/ads/") && goesAway.compareAndSet(true, false)) {
            goAway(exchange);
        }
        var isFailing = path.startsWith("/api/plans/" + FAILING);
        if (isFailing) {
            tries.add(System.nanoTime());
        }
        if (path.endsWith("/completion") && !isGivenBack) {
            completed.set(true);
        }
        var bytes = body(path, isFailing).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(isFailing ? 500 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String body(String path, boolean isFailing) throws IOException {
        if (path.equals("/api/plans")) {
            var working = ", {\"id\": \"%s\", \"key\": \"WP-014\"}".formatted(WORKING);
            return "{\"data\": [{\"id\": \"%s\", \"key\": \"WP-013\"}%s], \"has_more\": false, \"next_cursor\": null}"
                    .formatted(FAILING, completed.get() ? "" : working);
        }
        if (isFailing) {
            return "{\"status\": 500, \"detail\": \"No luck.\"}";
        }
        return path.endsWith("/compiled")
                ? Files.readString(Path.of("src/test/resources/golden/format-and-scale.json"))
                : "{\"id\": \"%s\"}".formatted(RUN);
    }
}
