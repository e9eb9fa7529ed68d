package belieffirst.evidence.meta;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The end of the token, as Meta tells it. The question names the token, so it is sent as the body of a batch: no address carries it.
 * Nothing depends on the answer but a mail, so one that does not come is left out.
 */
@Component
class TokenEnds {

    private static final Logger log = LoggerFactory.getLogger(TokenEnds.class);
    private static final JsonMapper JSON = new JsonMapper();

    private final Graph graph;
    private final MetaConnections connections;
    private final MetaConnectionRepository repository;

    TokenEnds(Graph graph, MetaConnections connections, MetaConnectionRepository repository) {
        this.graph = graph;
        this.connections = connections;
        this.repository = repository;
    }

    /** Looks when the token that is kept now ends. */
    void look() {
        try {
            connections.token().ifPresent(this::look);
        } catch (RuntimeException fault) {
            log.warn("When the token of Meta ends could not be kept", fault);
        }
    }

    private void look(MetaConnections.Token token) {
        try {
            var question = JSON.createArrayNode();
            question.addObject()
                    .put("method", "GET")
                    .put(
                            "relative_url",
                            "debug_token?input_token=" + URLEncoder.encode(token.open(), StandardCharsets.UTF_8));
            var answer = graph.oncePosted("", Map.of("batch", question.toString()), token.open());
            var told = JSON.readTree(answer.body().path(0).path("body").asString("{}"));
            if (told.has("data")) {
                repository.tokenEnds(token.kept(), end(told.path("data")).orElse(null));
            }
        } catch (GraphTrouble | JacksonException fault) {
            log.debug("Meta did not tell when a token ends", fault);
        }
    }

    /** Zero stands for a token that does not end. */
    private static Optional<Instant> end(JsonNode data) {
        var seconds = data.path("expires_at").asLong(0);
        return seconds <= 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
    }
}
