package belieffirst.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

@ExtendWith(OutputCaptureExtension.class)
class HttpClientsTests {

    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final RestClient client =
            HttpClients.patientFor(Duration.ofMillis(500)).get();

    HttpClientsTests() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.createContext("/", exchange -> answer(exchange, 200, "{}"));
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            answer(exchange, 307, "");
        });
        server.createContext("/refused", exchange -> answer(exchange, 403, "“No”"));
        server.createContext("/long", exchange -> answer(exchange, 200, "x".repeat(40_000_000)));
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            waitForTheEnd();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        gate.countDown();
        server.stop(0);
    }

    @Test
    void sendAddressesAndBodiesAsTheyAre() {
        client.get()
                .uri(address("/a?b=%7B%22c%22%3A%22d+e%22%7D&f=%7Bg%7D"))
                .retrieve()
                .toEntity(String.class);
        client.post()
                .uri(address("/a"))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body("b=%7Bc%7D".getBytes(StandardCharsets.US_ASCII))
                .retrieve()
                .toEntity(String.class);

        assertThat(asked)
                .containsExactly(
                        "GET /a?b=%7B%22c%22%3A%22d+e%22%7D&f=%7Bg%7D null null null null ",
                        "POST /a application/x-www-form-urlencoded 9 null null b=%7Bc%7D");
    }

    @Test
    void readWhatARefusalSays() {
        var answer = client.get().uri(address("/refused")).retrieve().toEntity(String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(403);
        assertThat(answer.getBody()).isEqualTo("“No”");
    }

    @Test
    void followNoRedirect() {
        var answer = client.post()
                .uri(address("/moved"))
                .headers(headers -> headers.setBearerAuth("secret"))
                .body(new byte[] {1})
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(307);
        assertThat(asked).singleElement().asString().startsWith("POST /moved");
    }

    @Test
    void waitNoLongerThanTheirPatienceForAllOfAnAnswer() {
        assertThatExceptionOfType(RestClientException.class)
                .isThrownBy(() -> client.get().uri(address("/slow")).retrieve().toEntity(String.class));
    }

    @Test
    void readNoAnswerWithoutEnd() {
        assertThatExceptionOfType(RestClientException.class)
                .isThrownBy(() -> HttpClients.patientFor(Duration.ofSeconds(30))
                        .get()
                        .get()
                        .uri(address("/long"))
                        .retrieve()
                        .toEntity(String.class))
                .withStackTraceContaining("An answer of another system is too long");
    }

    @Test
    void logNothingThatIsSent(CapturedOutput output) {
        var logger = (Logger) LoggerFactory.getLogger("org.springframework");
        var before = logger.getLevel();
        logger.setLevel(Level.TRACE);
        try {
            client.post()
                    .uri(address("/a"))
                    .headers(headers -> headers.setBearerAuth("a-token"))
                    .body("a-password".getBytes(StandardCharsets.US_ASCII))
                    .retrieve()
                    .toEntity(String.class);
        } finally {
            logger.setLevel(before);
        }

        assertThat(output.getAll()).contains("Writing [").doesNotContain("a-token", "a-password");
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        var headers = exchange.getRequestHeaders();
        asked.add("%s %s %s %s %s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        exchange.getRequestURI(),
                        headers.getFirst("Content-Type"),
                        headers.getFirst("Content-Length"),
                        headers.getFirst("Accept"),
                        headers.getFirst("Accept-Encoding"),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void waitForTheEnd() {
        try {
            gate.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
