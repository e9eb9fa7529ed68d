package belieffirst.evidence.meta;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The client of Meta's Graph API, as far as we call it. The token goes in a header, never in an address, and addresses in
 * Meta's answers are not followed, since they carry it.
 */
@Component
class Graph {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Waited before each try again of what Meta could not answer just then. */
    private static final List<Duration> TRIES =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(30));

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String address;
    private final Backoff pause;

    Graph(Environment environment, Backoff pause) {
        this.pause = pause;
        this.address = environment.getRequiredProperty("belief-first.meta.address") + "/"
                + environment.getRequiredProperty("belief-first.meta.version") + "/";
    }

    /** Reads an edge. */
    Answer get(String edge, Map<String, String> parameters, String token) {
        return insist(request(edge + "?" + encoded(parameters), token).GET().build());
    }

    /** Asks for a report that is made while we wait. */
    Answer post(String edge, Map<String, String> parameters, String token) {
        return insist(request(edge, token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(parameters)))
                .build());
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    /** Asks again what Meta could not answer just then. */
    private Answer insist(HttpRequest request) {
        for (var wait : TRIES) {
            try {
                return send(request);
            } catch (GraphTrouble trouble) {
                if (trouble.kind() != TroubleKind.UNREACHABLE) {
                    throw trouble;
                }
                pause.of(wait);
            }
        }
        return send(request);
    }

    private Answer send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            var body = JSON.readTree(response.body());
            if (body.has("error")) {
                throw GraphTrouble.of(body.path("error"), ApiUsage.of(response.headers()));
            }
            if (response.statusCode() >= 400) {
                throw new GraphTrouble(TroubleKind.UNREACHABLE, ApiUsage.NONE);
            }
            return new Answer(body, ApiUsage.of(response.headers()));
        } catch (IOException | JacksonException _) {
            throw new GraphTrouble(TroubleKind.UNREACHABLE, ApiUsage.NONE);
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Meta was asked", fault);
        }
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** An answer of Meta, and how many more calls it allows. */
    record Answer(JsonNode body, ApiUsage throttle) {}
}
