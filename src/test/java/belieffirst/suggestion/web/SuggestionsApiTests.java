package belieffirst.suggestion.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.Messages.Reply;
import belieffirst.testing.Minds;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Said;
import belieffirst.testing.Server;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@EachHome
@ProductTest
class SuggestionsApiTests {

    private final Bench bench;
    private final Minds minds;
    private final Server server;
    private final DataSource pool;
    private final Member owner;
    private final Groundwork ground;
    private final String token;
    private final Api api;

    SuggestionsApiTests(Bench bench, People people, Minds minds, Server server, DataSource pool) {
        this.bench = bench;
        this.minds = minds;
        this.server = server;
        this.pool = pool;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
        this.token = people.token(owner);
        this.api = server.api(token);
    }

    @Test
    void answersWithIdeasAndWhatIsLeftOut() {
        minds.give(owner, Said.ideas(Minds.angle(0), Minds.angle(0), Minds.angle(1)), Said.ideas());

        var answer = ask("\"job_id\": \"%s\", \"count\": 3".formatted(ground.job()));

        assertThat(answer.statusCode()).isEqualTo(201);
        var json = Api.json(answer);
        assertThat(json.path("kind").asString()).isEqualTo("angles");
        assertThat(json.path("model").asString()).isEqualTo("claude-opus-4-5-20251101");
        assertThat(json.path("ideas")).hasSize(2);
        var idea = json.path("ideas").get(0);
        assertThat(idea.path("belief_statement").asString()).contains("first stair");
        assertThat(idea.path("because").get(0).asString()).isEqualTo("Name: Collagen 3X Drops");
        assertThat(idea.path("nearest").path("name").asString()).startsWith("Early sign");
        assertThat(json.path("left_out").get(0).path("why").asString()).contains("nearly the same");
    }

    @Test
    void sendsOneByOneWhoWantsEventsAndHoldsNoConnectionMeanwhile() throws Exception {
        var gate = new CountDownLatch(1);
        minds.give(
                owner,
                Said.ideas(Minds.angle(0), Minds.angle(1), Minds.angle(2)).waitingBefore(1, gate));
        var request = HttpRequest.newBuilder(server.uri("/api/suggestions"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(BodyPublishers.ofString(
                        "{\"kind\": \"angles\", \"job_id\": \"%s\", \"count\": 3}".formatted(ground.job())));

        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(nextOf(lines)).isEqualTo("event: idea");
            assertThat(nextOf(lines)).contains("Belief 0");
            assertThat(busyConnections()).as("while the model thinks").isZero();
            gate.countDown();
            assertThat(lines.lines().filter(line -> line.startsWith("event: ")))
                    .containsExactly("event: idea", "event: idea", "event: end");
        }
    }

    /** The next line that says something: a stream that waits sends comments. */
    private static String nextOf(BufferedReader lines) throws IOException {
        var line = lines.readLine();
        while (line.isEmpty() || line.startsWith(":")) {
            line = lines.readLine();
        }
        return line;
    }

    @Test
    void takesTheFateOfAnIdea() {
        minds.give(owner, Said.ideas(Minds.angle(0), Minds.angle(1), Minds.angle(2)));
        var ideas = Api.json(ask("\"job_id\": \"%s\", \"count\": 3".formatted(ground.job())))
                .path("ideas");

        var edited = fate(
                ideas.get(0).path("id").asString(),
                "{\"fate\": \"edited\", \"fields\": {\"name\": \"Mine\"}, \"became_id\": \"%s\"}"
                        .formatted(ground.angles().getFirst()));
        assertThat(edited.statusCode()).isEqualTo(200);
        assertThat(Api.json(edited).path("difference").path("name").path("to").asString())
                .isEqualTo("Mine");
        var again = fate(ideas.get(0).path("id").asString(), "{\"fate\": \"refused\"}");
        assertThat(again.statusCode()).isEqualTo(409);
        var refused = fate(ideas.get(1).path("id").asString(), "{\"fate\": \"refused\", \"reason\": \"Too clever\"}");
        assertThat(Api.json(refused).path("reason").asString()).isEqualTo("Too clever");
        assertThat(fate(ideas.get(2).path("id").asString(), "{\"fate\": \"edited\", \"fields\": {\"name\": 7}}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void saysWhatTheTroubleIs() {
        minds.give(owner, Reply.status(529, "overloaded_error"));

        var answer = ask("\"job_id\": \"%s\"".formatted(ground.job()));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(Api.json(answer).path("code").asString()).isEqualTo("overloaded");
        assertThat(Api.json(answer).path("detail").asString()).contains("overloaded right now");
    }

    @Test
    void givesStartersWithoutAKeyAndRefusesWhatDoesNotBelongTogether() {
        assertThat(ask("\"job_id\": \"%s\"".formatted(ground.job())).statusCode())
                .as("nothing is on record")
                .isEqualTo(503);
        bench.change(
                owner,
                "products",
                ground.product(),
                Map.of("benefits", List.of("Walks again", "Sleeps well"), "key_ingredients", List.of("Collagen")));
        var answer = Api.json(ask("\"job_id\": \"%s\"".formatted(ground.job())));
        assertThat(answer.path("model").asString()).isEqualTo("built-in");

        assertThat(ask("\"product_id\": \"%s\"".formatted(ground.product())).statusCode())
                .as("no job")
                .isEqualTo(422);
        assertThat(ask("\"persona_id\": \"%s\"".formatted(ground.persona())).statusCode())
                .as("no product")
                .isEqualTo(422);
    }

    private java.net.http.HttpResponse<String> ask(String about) {
        return api.post("/api/suggestions", "{\"kind\": \"angles\", %s}".formatted(about));
    }

    private java.net.http.HttpResponse<String> fate(String id, String body) {
        return api.post("/api/suggestions/%s/fate".formatted(id), body);
    }

    private int busyConnections() throws SQLException {
        return pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections();
    }
}
