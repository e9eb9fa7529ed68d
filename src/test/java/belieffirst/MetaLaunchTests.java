package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The example that launches a plan on Meta, against a server that keeps what it is told to make. */
@ProductTest
class MetaLaunchTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final People people;
    private final Server server;
    private final Member owner;
    private final Api api;
    private final String plan;
    private final Groundwork ground;
    private final HttpServer meta;
    private final List<Made> made = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    MetaLaunchTests(Bench bench, People people, Server server) throws IOException {
        this.people = people;
        this.server = server;
        this.owner = people.newOrganization().owner();
        this.api = server.api(people.token(owner));
        this.ground = bench.lay(owner, 2);
        var draft = bench.draft(owner, ground).plan();
        bench.compile(owner, draft.id());
        this.plan = "/api/plans/" + draft.id();
        this.meta = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        meta.createContext("/", this::answer);
        meta.start();
    }

    @AfterEach
    void stop() {
        meta.stop(0);
    }

    @Test
    void makesEverythingOncePausedAndWithItsCode() throws Exception {
        know();
        var launch = Api.json(api.get(plan + "/launch"));

        assertThat(launchedWith(launch, 4)).matches(ended -> ended.exit() == 0);
        assertThat(of("campaigns")).hasSize(1);
        assertThat(of("adsets")).hasSize(6);
        assertThat(of("ads")).hasSize(4);
        assertThat(launchedWith(launch, 6)).matches(ended -> ended.exit() == 0);
        assertThat(made).hasSize(1 + 6 + 6);
        assertThat(made).allMatch(each -> each.body().path("status").asString().equals("PAUSED"));
        assertThat(made).allMatch(each -> each.path().startsWith("/act_123/"));
        for (var adSet : of("adsets")) {
            assertThat(adSet.body().path("daily_budget").asString()).isEqualTo("1500");
            assertThat(adSet.body().at("/promoted_object/custom_event_type").asString())
                    .isEqualTo("PURCHASE");
            assertThat(adSet.body().path("attribution_spec")).hasSize(2);
        }
        for (var ad : launch.path("ads")) {
            var sent = of("ads").stream()
                    .filter(each -> each.body()
                            .path("name")
                            .asString()
                            .contains(ad.path("code").asString()))
                    .toList();
            assertThat(sent).hasSize(1);
            assertThat(sent.getFirst().body().at("/creative/url_tags").asString())
                    .endsWith(ad.path("code").asString());
            assertThat(sent.getFirst()
                            .body()
                            .at("/creative/degrees_of_freedom_spec")
                            .findValuesAsString("enroll_status"))
                    .isNotEmpty()
                    .containsOnly("OPT_OUT");
        }
    }

    @Test
    void makesNothingWhileItDoesNotKnowEnough() throws Exception {
        var refused = launchedWith(Api.json(api.get(plan + "/launch")), 6);

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.said()).contains("set currency and budget a day");
        assertThat(made).isEmpty();
    }

    @Test
    void printsTheCallsForAnAgent() throws Exception {
        know();

        var printed = launchedWith(Api.json(api.get(plan + "/launch")), 6, "--print");

        var calls = printed.said()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(JSON::readTree)
                .toList();
        assertThat(calls).hasSize(1 + 6 + 6);
        assertThat(calls).allMatch(call -> call.at("/body/status").asString().equals("PAUSED"));
        assertThat(made).isEmpty();
    }

    /** What a launch on Meta takes besides the plan. */
    private void know() {
        var goals = "{\"budget_per_day\": \"90\", \"currency\": \"USD\"}";
        assertThat(api.send("PATCH", plan, goals, "If-Match", "*").statusCode()).isEqualTo(200);
        var facts =
                "{\"page_id\": \"1\", \"pixel_id\": \"2\", \"link\": \"https://example.com/\", \"countries\": [\"US\"]}";
        assertThat(api.send("PUT", "/api/products/%s/launch-facts".formatted(ground.product()), facts, "If-Match", "*")
                        .statusCode())
                .isEqualTo(200);
    }

    private Ended launchedWith(JsonNode launch, int creatives, String... more) throws Exception {
        var file = JSON.createObjectNode();
        launch.path("ads")
                .valueStream()
                .limit(creatives)
                .forEach(ad -> file.putObject(ad.path("code").asString())
                        .put("message", "Stairs hurt.")
                        .put("headline", "Drops")
                        .put("image_hash", "abc"));
        var creative = Files.writeString(folder.resolve("creatives.json"), file.toString());
        var command = new ArrayList<>(List.of("node", "examples/meta-launch/meta-launch.mjs"));
        command.add(launch.path("plan_key").asString());
        command.addAll(List.of("--creatives", creative.toString()));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment()
                .putAll(Map.of(
                        "BELIEF_FIRST_URL",
                        server.uri("").toString(),
                        "BELIEF_FIRST_TOKEN",
                        people.token(owner),
                        "META_URL",
                        "http://localhost:" + meta.getAddress().getPort(),
                        "META_TOKEN",
                        "secret",
                        "META_ACCOUNT",
                        "123"));
        var said = folder.resolve("said.txt");
        return Ended.of(process.redirectOutput(said.toFile()).start(), said);
    }

    private List<Made> of(String edge) {
        return made.stream().filter(each -> each.path().endsWith("/" + edge)).toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var answer = JSON.createObjectNode();
        if (exchange.getRequestMethod().equals("POST")) {
            made.add(new Made(path, JSON.readTree(exchange.getRequestBody())));
            answer.put("id", String.valueOf(made.size()));
        } else {
            var data = answer.putArray("data");
            for (var i = 0; i < made.size(); i++) {
                if (made.get(i).path().equals(path)) {
                    data.addObject()
                            .put("id", String.valueOf(i + 1))
                            .put("name", made.get(i).body().path("name").asString());
                }
            }
        }
        var bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private record Made(String path, JsonNode body) {}

    private record Ended(int exit, String said) {

        static Ended of(Process process, Path said) throws IOException, InterruptedException {
            var ended = process.waitFor(60, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended).as(Files.readString(said)).isTrue();
            return new Ended(process.exitValue(), Files.readString(said));
        }
    }
}
