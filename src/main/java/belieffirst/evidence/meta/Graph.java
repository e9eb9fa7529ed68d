package belieffirst.evidence.meta;

import belieffirst.kernel.HttpClients;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;
import org.springframework.web.client.RestClientException;
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

    /** Waited before each try again of what Meta could not answer just then. */
    private static final List<Duration> TRIES =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(10), Duration.ofSeconds(30));

    private final Supplier<RestClient> client = HttpClients.patientFor(Duration.ofSeconds(60));
    private final String address;
    private final Backoff pause;

    Graph(Environment environment, Backoff pause) {
        this.pause = pause;
        this.address = environment.getRequiredProperty("belief-first.meta.address") + "/"
                + environment.getRequiredProperty("belief-first.meta.version") + "/";
    }

    /** Reads an edge. */
    Answer get(String edge, Map<String, String> parameters, String token) {
        var uri = URI.create(address + edge + "?" + encoded(parameters));
        return insist(() -> client.get().get().uri(uri), token);
    }

    /** Reads an edge that one can do without: asked once, whatever comes. */
    Answer once(String edge, Map<String, String> parameters, String token) {
        return send(client.get().get().uri(URI.create(address + edge + "?" + encoded(parameters))), token);
    }

    /** Asks for a report that is made while we wait. */
    Answer post(String edge, Map<String, String> parameters, String token) {
        return insist(() -> posted(edge, parameters), token);
    }

    /** Asks by a form for what one can do without: once, whatever comes. */
    Answer oncePosted(String edge, Map<String, String> parameters, String token) {
        return send(posted(edge, parameters), token);
    }

    private RequestHeadersSpec<?> posted(String edge, Map<String, String> parameters) {
        return client.get()
                .post()
                .uri(URI.create(address + edge))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(encoded(parameters).getBytes(StandardCharsets.US_ASCII));
    }

    /** Asks again what Meta could not answer just then. */
    private Answer insist(Supplier<RequestHeadersSpec<?>> request, String token) {
        for (var wait : TRIES) {
            try {
                return send(request.get(), token);
            } catch (GraphTrouble trouble) {
                if (trouble.kind() != TroubleKind.UNREACHABLE) {
                    throw trouble;
                }
                pause.of(wait);
            }
        }
        return send(request.get(), token);
    }

    private static Answer send(RequestHeadersSpec<?> request, String token) {
        try {
            var response = request.headers(headers -> headers.setBearerAuth(token))
                    .retrieve()
                    .toEntity(String.class);
            var throttle = ApiUsage.of(response.getHeaders());
            var body = JSON.readTree(Objects.requireNonNullElse(response.getBody(), ""));
            if (body.has("error")) {
                throw GraphTrouble.of(body.path("error"), throttle);
            }
            if (response.getStatusCode().isError()) {
                throw new GraphTrouble(TroubleKind.UNREACHABLE, ApiUsage.NONE);
            }
            return new Answer(body, throttle);
        } catch (RestClientException | JacksonException fault) {
            throw unreachable(fault);
        }
    }

    private static RuntimeException unreachable(RuntimeException fault) {
        return Thread.currentThread().isInterrupted()
                ? new IllegalStateException("Interrupted while Meta was asked", fault)
                : new GraphTrouble(TroubleKind.UNREACHABLE, ApiUsage.NONE);
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** An answer of Meta, and how many more calls it allows. */
    record Answer(JsonNode body, ApiUsage throttle) {}
}
