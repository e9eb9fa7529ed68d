package belieffirst.testing;

import belieffirst.web.openapi.OpenApiDocument;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document of the product under test, against which every answer that a test gets is held. */
public final class Contract {

    /** What is answered before anybody knows which operation is meant. */
    private static final Set<Integer> OUTSIDE = Set.of(400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 422, 429, 503);

    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, List<Integer>> PROBLEMS = problems();
    private static final AtomicReference<Optional<Contract>> KNOWN = new AtomicReference<>(Optional.empty());
    /** Documents of products that are another version than the tests. */
    private static final Map<URI, Contract> OTHERS = new ConcurrentHashMap<>();

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;
    private final DocumentedPaths paths;
    private final Map<JsonNode, Schema> schemas = new ConcurrentHashMap<>();

    private Contract(JsonNode document) {
        this.document = document;
        this.paths = new DocumentedPaths(document);
    }

    /** Reads the document of a product of another version, against which its answers are held from now on. */
    public static void learn(Api other) {
        OTHERS.put(other.server(), new Contract(JSON.readTree(other.document().orElseThrow())));
    }

    /** Ends that: another product may answer there. */
    public static void forget(Api other) {
        OTHERS.remove(other.server());
    }

    /** Reads the document once; a product that does not answer yet is asked again by the next test. */
    public static void hold(Api api, String method, String address, String body, HttpResponse<String> answer) {
        var other = OTHERS.get(api.server());
        if (other == null) {
            hold(api::document, method, address, body, Answer.of(answer));
        } else {
            other.holdAddress(method, address, body, Answer.of(answer));
        }
    }

    /** Holds an answer that came without a network. */
    static void hold(OpenApiDocument document, MvcResult result) throws UnsupportedEncodingException {
        var request = result.getRequest();
        var sent = request.getContentAsString();
        hold(
                () -> Optional.of(new String(document.bytes(), StandardCharsets.UTF_8)),
                String.valueOf(request.getMethod()),
                String.valueOf(request.getRequestURI()),
                sent == null ? "" : sent,
                Answer.of(result.getResponse()));
    }

    private static void hold(
            Supplier<Optional<String>> document, String method, String address, String body, Answer answer) {
        if (address.startsWith("/api/") && KNOWN.get().isEmpty()) {
            KNOWN.set(document.get().map(text -> new Contract(JSON.readTree(text))));
        }
        KNOWN.get().ifPresent(known -> known.holdAddress(method, address, body, answer));
    }

    private void holdAddress(String method, String address, String body, Answer answer) {
        if (address.startsWith("/api/")) {
            check(method, address.replaceFirst("[?].*", ""), body, answer);
        }
    }

    private void check(String method, String path, String body, Answer answer) {
        var operation = operation(method.equals("HEAD") ? "GET" : method, path);
        if (answer.status() == 400 && path.contains("%")) {
            return; // the web server refuses some addresses itself, before anybody knows what they mean
        }
        var told = "%s %s → %d %s".formatted(method, path, answer.status(), answer.body());
        if (operation.isEmpty()) {
            require(OUTSIDE.contains(answer.status()), "no such operation in the document: " + told);
            return;
        }
        var response = operation.get().path("responses").path(String.valueOf(answer.status()));
        require(response.isObject(), "a status that the document does not name: " + told);
        if (answer.status() < 300) {
            checkBody(operation.get(), body, told);
        }
        if (!answer.body().isEmpty()) {
            checkProblem(answer, told);
            var type = answer.type().replaceFirst(";.*", "");
            var content = response.path("content").path(type);
            if (!type.equals("text/event-stream")) {
                require(content.isObject(), "a kind of answer that the document does not name: " + told);
            }
            if (type.endsWith("json")) {
                var wrong = schema(content.path("schema")).validate(JSON.readTree(answer.body()));
                require(wrong.isEmpty(), "%s, which the document does not say: %s".formatted(wrong, told));
            }
        }
    }

    /** Each refusal is in the catalogue of errors, with its status. */
    private static void checkProblem(Answer answer, String told) {
        if (answer.status() >= 400) {
            var code = JSON.readTree(answer.body()).path("code").asString();
            require(
                    PROBLEMS.getOrDefault(code, List.of()).contains(answer.status()),
                    "an error that openapi/problems.json does not know: " + told);
        }
    }

    private static Map<String, List<Integer>> problems() {
        try (var file = Contract.class.getResourceAsStream("/openapi/problems.json")) {
            return JSON.readValue(file, new TypeReference<List<Problem>>() {}).stream()
                    .collect(Collectors.toMap(Problem::code, Problem::statuses));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What is accepted is a body that the document allows. */
    private void checkBody(JsonNode operation, String body, String told) {
        var allowed = operation.at("/requestBody/content/application~1json/schema");
        if (allowed.isObject() && !body.isEmpty()) {
            var wrong = schema(allowed).validate(JSON.readTree(body));
            require(wrong.isEmpty(), "%s, which the document does not allow: %s → %s".formatted(wrong, body, told));
        }
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new AssertionError(sentence.length() < 3_000 ? sentence : sentence.substring(0, 3_000));
        }
    }

    private Optional<JsonNode> operation(String method, String path) {
        return paths.of(path)
                .map(known -> document.path("paths").path(known).path(method.toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject);
    }

    private Schema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema, _ -> {
            var whole = ((ObjectNode) schema.deepCopy());
            whole.set("components", document.path("components"));
            return SCHEMAS.getSchema(whole);
        });
    }

    private record Answer(int status, String type, String body) {

        static Answer of(HttpResponse<String> answer) {
            var type = answer.headers().firstValue("Content-Type").orElse("");
            return new Answer(answer.statusCode(), type, answer.body());
        }

        static Answer of(MockHttpServletResponse answer) throws UnsupportedEncodingException {
            var type = Objects.requireNonNullElse(answer.getContentType(), "");
            return new Answer(answer.getStatus(), type, answer.getContentAsString(StandardCharsets.UTF_8));
        }
    }

    private record Problem(String code, List<Integer> statuses, String meaning, String remedy) {}
}
