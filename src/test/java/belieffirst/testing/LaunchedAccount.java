package belieffirst.testing;

import static belieffirst.testing.FakeGraph.ok;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An ad account of Meta's that examples/meta-launch fills from a launch document, and that a test then changes unnoticed. */
public final class LaunchedAccount implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssZ");

    private final String account;
    private final HttpServer meta;
    private final Map<String, List<ObjectNode>> rows = new LinkedHashMap<>();
    private int made = 7000;
    private String timeZone = "";

    public LaunchedAccount(String account) throws IOException {
        this.account = account;
        List.of("campaigns", "adsets", "ads").forEach(edge -> rows.put(edge, new ArrayList<>()));
        this.meta = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        meta.createContext("/", this::answer);
        meta.start();
    }

    /** Makes everything that a launch document asks for, as whoever runs the example does. */
    public void launch(JsonNode launch, Server server, String token, Path folder) throws Exception {
        var creatives = JSON.createObjectNode();
        launch.path("ads")
                .forEach(ad -> creatives
                        .putObject(ad.path("code").asString())
                        .put("message", "Stairs hurt.")
                        .put("headline", "Drops")
                        .put("image_hash", "abc"));
        var file = Files.writeString(folder.resolve("creatives.json"), creatives.toString());
        var process = new ProcessBuilder(
                        "node",
                        "examples/meta-launch/meta-launch.mjs",
                        launch.path("plan_key").asString(),
                        "--creatives",
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        process.environment()
                .putAll(Map.of(
                        "BELIEF_FIRST_URL",
                        server.uri("").toString(),
                        "BELIEF_FIRST_TOKEN",
                        token,
                        "META_URL",
                        "http://localhost:" + meta.getAddress().getPort(),
                        "META_TOKEN",
                        "secret",
                        "META_ACCOUNT",
                        account));
        var started = process.start();
        if (!started.waitFor(60, TimeUnit.SECONDS) || started.exitValue() != 0) {
            throw new AssertionError(Files.readString(folder.resolve("said.txt")));
        }
    }

    /** Starts all of it, as a person does in Ads Manager. */
    public void start() {
        rows.values().forEach(list -> list.forEach(row -> status(row, "ACTIVE")));
    }

    public static void status(ObjectNode row, String status) {
        row.put("status", status).put("effective_status", status);
    }

    /** Lets an ad set count the conversions that Meta estimates it caused. Its window stays where it is. */
    public static void incremental(ObjectNode adSet) {
        adSet.put("is_incremental_attribution_enabled", true);
    }

    public ObjectNode campaign() {
        return rows.getOrDefault("campaigns", List.of()).getFirst();
    }

    public List<ObjectNode> adSets() {
        return rows.getOrDefault("adsets", List.of());
    }

    public List<ObjectNode> ads() {
        return rows.getOrDefault("ads", List.of());
    }

    /** A copy of an ad, as Ads Manager makes one: with an id of its own, and everything else as it was. */
    public ObjectNode copy(ObjectNode ad) {
        var copy = ad.deepCopy().put("id", String.valueOf(++made));
        ads().add(copy);
        return copy;
    }

    public void isIn(String zone) {
        timeZone = zone;
    }

    /** All of it, to be put back later. */
    public Map<String, List<ObjectNode>> saved() {
        var saved = new LinkedHashMap<String, List<ObjectNode>>();
        rows.forEach((edge, list) -> saved.put(
                edge, new ArrayList<>(list.stream().map(ObjectNode::deepCopy).toList())));
        return saved;
    }

    public void putBack(Map<String, List<ObjectNode>> saved) {
        rows.clear();
        rows.putAll(saved);
    }

    /** Lets Meta answer with it as it is now. */
    public void show() {
        FakeGraph.SHARED.tell(
                "act_" + account,
                ok(JSON.createObjectNode()
                        .put("currency", "USD")
                        .put("timezone_name", timeZone)
                        .toString()));
        FakeGraph.SHARED.tell("act_%s/insights".formatted(account), ok("{\"data\": [], \"paging\": {}}"));
        rows.forEach((edge, list) -> FakeGraph.SHARED.tell(
                "act_%s/%s".formatted(account, edge), ok("{\"data\": %s, \"paging\": {}}".formatted(list))));
    }

    @Override
    public void close() {
        meta.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var edge = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
        var list = rows.getOrDefault(edge, List.of());
        var answer = JSON.createObjectNode();
        if (exchange.getRequestMethod().equals("POST")) {
            var row = (ObjectNode) JSON.readTree(exchange.getRequestBody());
            row.put("id", String.valueOf(++made)).put("effective_status", "PAUSED");
            row.put(
                    "start_time",
                    OffsetDateTime.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC)
                            .format(TIME));
            list.add(row);
            answer.put("id", row.path("id").asString());
        } else {
            answer.putArray("data").addAll(list);
        }
        var bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
