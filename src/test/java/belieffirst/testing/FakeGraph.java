package belieffirst.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Meta's Graph API on loopback, which answers each edge with what a test told it to, one after the other. */
public final class FakeGraph {

    /** One for all tests, which use accounts of their own. */
    public static final FakeGraph SHARED = new FakeGraph();

    /** Stands behind an edge that is asked for a window of attribution; an account without one refuses that. */
    public static final String WINDOW = "/window";

    private final HttpServer server;
    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile List<Rule> scenario = List.of();

    private FakeGraph() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.setExecutor(Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("graph-", 0).factory()));
        server.createContext("/", this::answer);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What an edge such as {@code act_1/insights} answers next; the last reply is given again and again. */
    public void tell(String edge, Reply... next) {
        replies.put(edge, new ArrayDeque<>(List.of(next)));
    }

    /** Answers from now on what rules say, those of {@code meta.json} of the test resources; an edge without one as before. */
    public void play(JsonNode rules) {
        scenario = rules.valueStream().map(Rule::of).toList();
    }

    /** Every request for this edge: method, query, body and what it brought as authorization. */
    public List<String> asked(String edge) {
        return asked.stream()
                .filter(request -> request.contains("/" + edge + " "))
                .toList();
    }

    /** An answer of 200, a header and its value between. */
    public static Reply ok(String body, String... headers) {
        return new Reply(200, body, headers, null);
    }

    public static Reply error(int code, int subcode, String... headers) {
        return new Reply(
                400,
                "{\"error\": {\"message\": \"No\", \"code\": %d, \"error_subcode\": %d}}".formatted(code, subcode),
                headers,
                null);
    }

    /** An answer that is not given before the gate opens. */
    public static Reply held(CountDownLatch gate, String body) {
        return new Reply(200, body, new String[0], gate);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var query = String.valueOf(exchange.getRequestURI().getQuery());
        var edge = exchange.getRequestURI().getPath().replaceFirst("^/v[0-9.]+/", "")
                + (query.contains("action_attribution_windows") ? WINDOW : "");
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add("%s /%s %s %s %s"
                .formatted(
                        exchange.getRequestMethod(),
                        edge,
                        query,
                        body,
                        exchange.getRequestHeaders().getFirst("Authorization")));
        var request = exchange.getRequestMethod() + " /" + edge;
        var queue = scenario.stream()
                .filter(rule -> rule.fits(request, query))
                .map(Rule::replies)
                .findFirst()
                .orElseGet(() -> replies.getOrDefault(edge, new ArrayDeque<>()));
        var reply = queue.size() > 1 ? queue.poll() : queue.peek();
        send(exchange, reply == null ? error(803, 0) : reply);
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        try {
            if (reply.gate() != null) {
                reply.gate().await(30, TimeUnit.SECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        for (var i = 0; i < reply.headers().length; i += 2) {
            exchange.getResponseHeaders().set(reply.headers()[i], reply.headers()[i + 1]);
        }
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** The answers, one after the other, where the request and its parameters are like this. */
    private record Rule(Pattern request, Pattern parameters, Deque<Reply> replies) {

        static Rule of(JsonNode rule) {
            var parameters = rule.path("param")
                    .propertyStream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue().asString())
                    .collect(Collectors.joining(".*"));
            return new Rule(
                    Pattern.compile("^" + rule.path("method").asString("[A-Z]+") + " .*"
                            + rule.path("path").asString("")),
                    Pattern.compile(parameters),
                    new ArrayDeque<>(rule.path("answers")
                            .valueStream()
                            .map(answer -> new Reply(
                                    answer.path("status").asInt(200),
                                    answer.path("body").toString(),
                                    new String[0],
                                    null))
                            .toList()));
        }

        boolean fits(String asked, String query) {
            return request.matcher(asked).find() && parameters.matcher(query).find();
        }
    }

    /** An answer that is given once. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares replies
    public record Reply(
            int status,
            String body,
            String[] headers,
            @Nullable CountDownLatch gate) {}
}
