package belieffirst.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.kernel.BundledFile;
import belieffirst.kernel.Id;
import belieffirst.testing.Api;
import belieffirst.testing.DocumentedPaths;
import belieffirst.testing.HttpFile;
import belieffirst.testing.Judged;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Receiver;
import belieffirst.testing.Server;
import belieffirst.testing.Superuser;
import belieffirst.webhook.target.Targets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The examples of the document are what the product answers to {@code examples/api.http}. */
@ProductTest
@TestPropertySource(properties = Targets.SETTING + "=true")
class ApiExamplesTests {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path MADE = Path.of("target/examples.json");

    private final DataFolder folder;
    private final Receiver receiver = new Receiver();
    private final Api api;
    private final JsonNode document;
    private final DocumentedPaths paths;
    private final HttpFile file;
    private final StableWords words;
    private final Map<String, JsonNode> examples = new TreeMap<>();
    private final Map<String, String> made = new LinkedHashMap<>();

    ApiExamplesTests(DataFolder folder, People people, Server server) throws IOException {
        var team = people.newOrganization();
        this.folder = folder;
        var token = people.token(team.owner());
        this.api = server.api(token);
        this.document = Api.json(api.get("/v3/api-docs"));
        this.paths = new DocumentedPaths(document);
        this.file = HttpFile.read(Path.of("examples/api.http"))
                .with("token", token)
                .with("member", team.member().account().toString())
                .with("receiver", receiver.url());
        this.words = new StableWords(file.today());
        for (var other : List.of(team.admin(), team.viewer())) {
            api.send("DELETE", "/api/members/" + other.account(), "", "If-Match", "*");
        }
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void areWhatTheProductAnswers() throws IOException {
        for (var request : file.requests()) {
            await(request);
            var answer = ask(request.method(), request.path(), request.body(), request.headers());
            if (!request.name().isEmpty()) {
                file.answered(request, Api.json(answer));
            }
        }
        made.forEach(this::readAndArchive);

        assertThat(examples.keySet()).containsExactlyInAnyOrderElementsOf(operations());
        var told = JSON.writeValueAsString(examples).replace(receiver.url(), "https://hooks.example/belief-first");
        var text = words.of(told) + "\n";
        Files.writeString(MADE, text);
        assertThat(text)
                .describedAs("If the change is meant: cp %s src/main/resources/openapi/", MADE)
                .isEqualTo(BundledFile.text("/openapi/examples.json"));
    }

    /** What is done apart from requests is waited for. */
    private void await(HttpFile.Request request) {
        switch (request.name()) {
            case "deliveries" ->
                Patience.until(
                        Duration.ofSeconds(20),
                        "the message is delivered",
                        () -> api.get(request.path()).body().contains("\"delivered\""));
            case "verdicts" ->
                Judged.await(folder, new Id<>(UUID.fromString(request.path().split("/", -1)[3])));
            case "audit" -> differ(UUID.fromString(request.path().split("/", -1)[3]));
            default -> {}
        }
    }

    /** As a reading of Meta would find it; there is none in the examples. */
    private void differ(UUID plan) {
        try {
            Superuser.of(folder.resolve(""))
                    .sql("""
                            insert into belief_launch_differences (organization_id, plan_id, id, version, kind, level, code, object_id,
                                                                   name, planned, runs, first_day, last_day, codes, sentence)
                            select a.organization_id, a.plan_id, gen_random_uuid(), 1, 'link', 'ad', a.code, '120210987654321',
                                   'Dog at the stair | ' || a.code, 'https://example.com/offer', 'https://example.com/sale',
                                   days.first, days.last, array[a.code],
                                   format('From %s to %s, ad %s led to https://example.com/sale instead of https://example.com/offer.',
                                          days.first, days.last, a.code)
                              from belief_plan_ads a, (values (:first::date, :last::date)) days (first, last)
                             where a.plan_id = :plan order by a.number limit 1
                            """)
                    .param("plan", plan)
                    .param("first", file.today().minusDays(16))
                    .param("last", file.today().minusDays(15))
                    .update();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void readAndArchive(String kind, String id) {
        ask("GET", "/api/%s?limit=1".formatted(kind), "");
        ask("GET", "/api/%s/%s".formatted(kind, id), "");
        ask("DELETE", "/api/%s/%s".formatted(kind, id), "", "If-Match", "*");
        ask("POST", "/api/%s/%s/restoration".formatted(kind, id), "");
    }

    private HttpResponse<String> ask(String method, String path, String body, String... headers) {
        var answer = api.send(method, path, body, headers);
        assertThat(answer.statusCode())
                .describedAs("%s %s: %s", method, path, answer.body())
                .isLessThan(300);
        var operation = paths.of(path.replaceFirst("[?].*", "")).orElseThrow();
        examples.computeIfAbsent(operation + " " + method.toLowerCase(Locale.ROOT), _ -> example(body, answer));
        var kind = operation.replaceFirst("^/api/", "").replaceFirst("/\\{id}$", "");
        if (!method.equals("GET") && answer.body().contains("\"id\"") && isEntry(kind)) {
            made.put(kind, Api.json(answer).path("id").asString());
        }
        return answer;
    }

    private boolean isEntry(String kind) {
        return !kind.equals("plans") && document.path("paths").has("/api/%s/{id}/restoration".formatted(kind));
    }

    private static ObjectNode example(String body, HttpResponse<String> answer) {
        var example = JSON.createObjectNode();
        if (!body.isEmpty()) {
            example.set("request", JSON.readTree(body));
        }
        example.put("status", answer.statusCode());
        if (!answer.body().isEmpty()) {
            example.set("answer", sorted(JSON.readTree(answer.body())));
        }
        return example;
    }

    /** Verdicts that were kept in the same moment come in any order. */
    private static JsonNode sorted(JsonNode answer) {
        if (answer.at("/data/0/read_outs").isObject()) {
            var rows = answer.path("data")
                    .valueStream()
                    .sorted(Comparator.comparing(
                            row -> row.at("/read_outs/name").asString()))
                    .toList();
            ((ArrayNode) answer.path("data")).removeAll().addAll(rows);
        }
        return answer;
    }

    private List<String> operations() {
        return document.path("paths").properties().stream()
                .flatMap(path -> path.getValue().propertyNames().stream().map(method -> path.getKey() + " " + method))
                .toList();
    }
}
