package belieffirst.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A receiver of webhooks on loopback, which answers what a test told it to, and 204 afterwards. */
public final class Receiver implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final String path = "/hooks/" + UUID.randomUUID();
    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Deque<Integer> replies = new ArrayDeque<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile CountDownLatch gate = new CountDownLatch(0);

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(path, this::answer);
        server.start();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:%d%s".formatted(port(), path);
    }

    /** Answers these next, one after the other. */
    public synchronized void reply(Integer... codes) {
        replies.addAll(List.of(codes));
    }

    /** Answers nobody until the gate opens. */
    public CountDownLatch shut() {
        gate = new CountDownLatch(1);
        return gate;
    }

    public List<Message> messages() {
        return List.copyOf(messages);
    }

    public List<String> types() {
        return messages.stream().map(Message::type).toList();
    }

    /** Waits until so many came. */
    public List<Message> await(int count) {
        Patience.until(Duration.ofSeconds(20), count + " messages came", () -> messages.size() >= count);
        return messages();
    }

    /** The most requests that were open at the same time. */
    public int mostAtOnce() {
        return mostAtOnce.get();
    }

    @Override
    public void close() {
        gate.countDown();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var headers = exchange.getRequestHeaders();
            messages.add(new Message(
                    exchange.getRequestURI().getPath(),
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    body));
            gate.await();
            exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
            exchange.sendResponseHeaders(next(), -1);
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private synchronized int next() {
        return replies.isEmpty() ? 204 : replies.removeFirst();
    }

    /** A message as it arrived. */
    public record Message(String path, String id, String timestamp, String signature, String body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String type() {
            return json().path("type").asString();
        }

        public JsonNode data() {
            return json().path("data");
        }
    }
}
