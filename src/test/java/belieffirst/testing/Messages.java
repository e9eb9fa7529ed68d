package belieffirst.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server on loopback that speaks the Messages protocol, and answers each key as a test told it to. */
public final class Messages {

    /** The one that every test of the product shares. */
    public static final Messages SHARED = new Messages();

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Map<String, Deque<Reply>> scripts = new ConcurrentHashMap<>();
    private final Map<String, List<JsonNode>> heard = new ConcurrentHashMap<>();

    private Messages() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
            server.createContext("/v1/messages", this::message);
            server.createContext("/v1/models/", this::model);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on this key is answered so, reply by reply; the last one again and again. */
    public void answer(String key, Reply... replies) {
        scripts.put(key, new ArrayDeque<>(Arrays.asList(replies)));
    }

    /** The bodies that were sent with this key. */
    public List<JsonNode> heard(String key) {
        return heard.computeIfAbsent(key, _ -> new CopyOnWriteArrayList<>());
    }

    private void message(HttpExchange exchange) throws IOException {
        var key = key(exchange);
        heard(key).add(JSON.readTree(exchange.getRequestBody().readAllBytes()));
        var script = scripts.getOrDefault(key, new ArrayDeque<>(List.of(Reply.status(401, "authentication_error"))));
        Reply reply;
        synchronized (script) {
            reply = script.size() > 1 ? script.removeFirst() : script.getFirst();
        }
        try (exchange) {
            reply.give(exchange);
        }
    }

    private void model(HttpExchange exchange) throws IOException {
        var id = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
        var reply = !scripts.containsKey(key(exchange))
                ? Reply.status(401, "authentication_error")
                : id.startsWith("claude-") ? Reply.json(200, """
                                {"id": "%s", "type": "model", "display_name": "A model", "created_at": "2025-11-01T00:00:00Z"}""".formatted(id)) : Reply.status(404, "not_found_error");
        try (exchange) {
            reply.give(exchange);
        }
    }

    private static String key(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        var bearer = String.valueOf(headers.getFirst("Authorization")).replaceFirst("^Bearer ", "");
        return headers.containsKey("X-Api-Key") ? headers.getFirst("X-Api-Key") : bearer;
    }

    /** The answer that a request gets. */
    public interface Reply {

        void give(HttpExchange exchange) throws IOException;

        static Reply json(int status, String body, String... headers) {
            return exchange -> {
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                for (var i = 0; i < headers.length; i += 2) {
                    exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
                }
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            };
        }

        /** An error as the protocol says it. */
        static Reply status(int status, String type) {
            return json(status, """
                    {"type": "error", "error": {"type": "%s", "message": "No."}}""".formatted(type), "Retry-After", "0");
        }
    }
}
