package belieffirst.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Receiver;
import belieffirst.webhook.target.Targets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class WebhookClientTests {

    private static final Targets ANYWHERE = new Targets(new MockEnvironment().withProperty(Targets.SETTING, "true"));

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void sendsTheBodyWithItsHeadersAndTakesTheStatus() throws IOException {
        try (var client = new WebhookClient(ANYWHERE)) {
            var answer = client.post(URI.create(receiver.url()), "{\"type\": \"é\"}", Map.of("webhook-id", "msg_1"));

            assertThat(answer).isEqualTo(new Answer(204, null));
            assertThat(receiver.messages()).singleElement().satisfies(message -> {
                assertThat(message.body()).isEqualTo("{\"type\": \"é\"}");
                assertThat(message.id()).isEqualTo("msg_1");
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void followsNoRedirect(int code) throws IOException {
        receiver.reply(code);
        try (var client = new WebhookClient(ANYWHERE)) {
            var answer = client.post(URI.create(receiver.url()), "{}", Map.of());

            assertThat(answer.code()).isEqualTo(code);
            assertThat(answer.trouble()).contains("redirect");
            assertThat(receiver.messages()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "localhost", "2130706433", "127.1"})
    void connectsToNothingInside(String host) throws IOException {
        var strict = new Targets(new MockEnvironment());
        try (var client = new WebhookClient(strict)) {
            var address = "http://%s:%d/".formatted(host, receiver.port());
            var uri = URI.create(address);
            var answer = uri.getHost() == null ? null : client.post(uri, "{}", Map.of());

            assertThat(answer == null ? "no host" : String.valueOf(answer.trouble()))
                    .isIn("no host", "Its name leads to an address that is not public, where no message may go.");
            assertThat(receiver.messages()).isEmpty();
        }
    }

    /** A name server that answers otherwise a moment later changes nothing: nobody asks it again. */
    @Test
    void connectsToTheVeryAddressThatWasChecked() throws IOException {
        List<String> asked = new ArrayList<>();
        var checking = new Targets(new MockEnvironment()) {
            @Override
            public InetAddress[] resolve(String host) {
                asked.add(host);
                return new InetAddress[] {InetAddress.getLoopbackAddress()};
            }
        };
        try (var client = new WebhookClient(checking)) {
            var address = URI.create(receiver.url().replace("127.0.0.1", "rebound.example"));

            assertThat(client.post(address, "{}", Map.of()).code()).isEqualTo(204);
            assertThat(asked).containsExactly("rebound.example");
        }
    }

    @Test
    void waitsForNobodyLongerThanItsTime() throws IOException {
        receiver.shut();
        try (var client = new WebhookClient(ANYWHERE, 300)) {
            assertThat(client.post(URI.create(receiver.url()), "{}", Map.of()).trouble())
                    .startsWith("No answer came");
        }
    }

    /** A drop now and then keeps a connection alive, and is no answer. */
    @Test
    void waitsForNobodyWhoDripsAndReadsNoEndlessHead() throws IOException, InterruptedException {
        try (var client = new WebhookClient(ANYWHERE, 500);
                var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var address = URI.create("http://127.0.0.1:%d/".formatted(server.getLocalPort()));
            var drip = Thread.ofVirtual().start(() -> talk(server, "H", 1));
            assertThat(client.post(address, "{}", Map.of()).trouble()).startsWith("No answer came");
            drip.join();

            var flood = Thread.ofVirtual().start(() -> talk(server, "HTTP/1.1 200 OK\r\nX: " + "x".repeat(20_000), 1));
            assertThat(client.post(address, "{}", Map.of()).took()).isFalse();
            flood.join();

            var endless =
                    Thread.ofVirtual().start(() -> talk(server, "HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(1_000), 10_000));
            assertThat(client.post(address, "{}", Map.of())).isEqualTo(new Answer(200, null));
            endless.join();

            var plain = Thread.ofVirtual().start(() -> talk(server, "HTTP/1.1 400 No TLS here\r\n\r\n", 1));
            var secure = URI.create(address.toString().replace("http:", "https:"));
            assertThat(client.post(secure, "{}", Map.of()).trouble()).startsWith("No secure connection");
            plain.join();
        }
    }

    @Test
    void saysWhatIsTheMatter() throws IOException {
        try (var client = new WebhookClient(ANYWHERE)) {
            assertThat(client.post(URI.create("http://127.0.0.1:1/"), "{}", Map.of())
                            .trouble())
                    .isEqualTo("Nothing answers at this address.");
            assertThat(client.post(URI.create("http://nowhere.invalid/"), "{}", Map.of())
                            .trouble())
                    .isEqualTo("No server is known by this name.");
        }
    }

    /** Says something so often, and then holds the line until the other side hangs up. */
    private static void talk(ServerSocket server, String what, int times) {
        try (var socket = server.accept()) {
            var out = socket.getOutputStream();
            for (var i = 0; i < times; i++) {
                out.write(what.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
            socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException hungUp) {
            assertThat(hungUp).isNotNull();
        }
    }
}
