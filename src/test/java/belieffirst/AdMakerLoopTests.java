package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Patience;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ad maker as it goes on watching, where the plan that is listed first always fails. */
class AdMakerLoopTests {

    private static final UUID FAILING = UUID.randomUUID();
    private static final UUID WORKING = UUID.randomUUID();
    private static final UUID RUN = UUID.randomUUID();
    private static final double PAUSE = 0.2;

    private final List<Long> tries = new CopyOnWriteArrayList<>();
    private final AtomicBoolean completed = new AtomicBoolean();
    private final HttpServer product;

    @TempDir
    private Path folder;

    AdMakerLoopTests() throws IOException {
        this.product = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        product.createContext("/", this::answer);
        product.start();
    }

    @AfterEach
    void stop() {
        product.stop(0);
    }

    @Test
    void makesTheOtherPlansAndTriesTheFailingOneAfterGrowingPauses() throws IOException, InterruptedException {
        var said = folder.resolve("said");
        var builder = new ProcessBuilder("examples/ad-maker/ad-maker", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(said.toFile()));
        builder.environment()
                .put(
                        "BELIEF_FIRST_URL",
                        "http://127.0.0.1:" + product.getAddress().getPort());
        builder.environment().put("BELIEF_FIRST_TOKEN", "bf_any");
        builder.environment().put("AD_MAKER_PAUSE", String.valueOf(PAUSE));
        var process = builder.start();
        try {
            Patience.until(
                    Duration.ofMinutes(2), "it is tried four times", () -> tries.size() >= 4 || !process.isAlive());
        } finally {
            process.destroy();
            process.waitFor();
        }

        assertThat(Files.readString(said))
                .contains(
                        "WP-013 failed, and is left alone for 0 s: ", "answered 500: No luck.", "WP-014: 12 of 12 ads");
        assertThat(completed).isTrue();
        for (var i = 1; i < 4; i++) {
            assertThat(tries.get(i) - tries.get(i - 1)).isGreaterThanOrEqualTo(Math.round(PAUSE * 1e9) << (i - 1));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var isFailing = path.startsWith("/api/plans/" + FAILING);
        if (isFailing) {
            tries.add(System.nanoTime());
        }
        if (path.endsWith("/completion")) {
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
