package belieffirst.operating;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.operating.metrics.ProductMetrics;
import belieffirst.testing.Bench;
import belieffirst.testing.CookieClient;
import belieffirst.testing.EachHome;
import belieffirst.testing.Minds;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Said;
import belieffirst.testing.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@EachHome
@ProductTest
class MetricsTests {

    private static final int PORT = freePort();

    private final Server server;
    private final People people;
    private final Bench bench;
    private final Minds minds;
    private final ProductMetrics metrics;

    MetricsTests(Server server, People people, Bench bench, Minds minds, ProductMetrics metrics) {
        this.server = server;
        this.people = people;
        this.bench = bench;
        this.minds = minds;
        this.metrics = metrics;
    }

    @DynamicPropertySource
    static void port(DynamicPropertyRegistry settings) {
        settings.add("belief-first.metrics.port", () -> PORT);
    }

    @Test
    void countsAnswersByTheTemplateOfTheAddress() throws IOException, InterruptedException {
        var team = people.newOrganization();
        var api = server.api(people.token(team.owner()));
        var unknown = "9b2cf0a5-9d0c-4c5e-8d0a-5a4bb2f1f0aa";
        api.get("/api/plans");
        api.get("/api/plans/" + unknown);
        api.get("/api/nothing-of-ours-" + unknown);

        assertThat(lines())
                .contains("http_server_requests_seconds_count{method=\"GET\",status=\"200\",uri=\"/api/plans\"} 1")
                .contains("status=\"404\",uri=\"/api/plans/{id}\"} 1")
                .doesNotContain(unknown, team.owner().email(), "Organization of");
    }

    @Test
    void countsWhoWasNotLetIn() throws IOException, InterruptedException {
        server.api("bf_nothing").get("/api/plans");
        new CookieClient()
                .send(server.uri("/sign-in"), server.uri("/sign-in"), "email=nobody%40example.com&password=wrong");

        assertThat(lines())
                .contains("belief_first_sign_ins_refused_total{reason=\"failed\"} 1")
                .doesNotContain("nobody@example.com");
    }

    @Test
    void tellsOfThePoolTheQueuesAndTheMachine() throws IOException, InterruptedException {
        assertThat(lines())
                .contains("hikaricp_connections_active", "hikaricp_connections_pending", "hikaricp_connections_max")
                .contains("belief_first_queue_waiting{queue=\"imports\"} 0.0")
                .contains("belief_first_queue_waiting{queue=\"webhooks\"} 0.0")
                .contains("belief_first_queue_oldest_seconds{queue=\"verdicts\"} 0.0")
                .contains("jvm_memory_used_bytes", "jvm_gc_", "jvm_threads_live_threads", "process_cpu_usage");
    }

    @Test
    void countsIdeasTokensAndWhatWasRefusedForOverload() throws IOException, InterruptedException {
        var owner = people.newOrganization().owner();
        var plan = bench.draft(owner, bench.lay(owner, 5)).plan().id();
        minds.give(owner, Said.ideas(Minds.angle(0), Minds.angle(1), Minds.angle(2)));
        minds.ask(owner, "angles", plan.value(), 3);
        metrics.answered("GET", "/plans", 503, Duration.ofMillis(3));

        assertThat(lines())
                .contains("belief_first_ideas_total{kind=\"angles\"} 3.0")
                .containsPattern("belief_first_idea_tokens_total\\{direction=\"read\",kind=\"angles\"} [1-9]")
                .containsPattern("belief_first_idea_tokens_total\\{direction=\"written\",kind=\"angles\"} [1-9]")
                .contains("belief_first_requests_refused_total{status=\"503\"} 1")
                .doesNotContain(plan.toString(), "Belief 0");
    }

    @Test
    void answersNothingElseAtItsPort() throws IOException, InterruptedException {
        assertThat(ask("GET", "/").statusCode()).isEqualTo(404);
        assertThat(ask("GET", "/plans").statusCode()).isEqualTo(404);
        assertThat(ask("POST", "/metrics").statusCode()).isEqualTo(405);
    }

    private static String lines() throws IOException, InterruptedException {
        return ask("GET", "/metrics").body();
    }

    private static HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + PORT + path))
                .method(method, BodyPublishers.noBody());
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
