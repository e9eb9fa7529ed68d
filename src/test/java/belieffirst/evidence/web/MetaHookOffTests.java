package belieffirst.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Webhooks of Meta's where nobody gave the two settings. */
@ProductTest
class MetaHookOffTests {

    private final Server server;

    MetaHookOffTests(Server server) {
        this.server = server;
    }

    @Test
    void areNotThere() throws Exception {
        var challenge = HttpRequest.newBuilder(
                        server.uri("/hooks/meta?hub.mode=subscribe&hub.verify_token=&hub.challenge=1"))
                .build();
        var post = HttpRequest.newBuilder(server.uri("/hooks/meta"))
                .header("X-Hub-Signature-256", "sha256=" + "0".repeat(64))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(challenge, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(404);
            assertThat(client.send(post, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(404);
        }
    }
}
