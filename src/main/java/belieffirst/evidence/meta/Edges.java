package belieffirst.evidence.meta;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The lists of an account that one can do without, page by page. Each page is asked for once, and for less where it was too much. */
@Component
class Edges {

    private static final int FEWEST = 5;

    private final Graph graph;
    private final Backoff pause;

    Edges(Graph graph, Backoff pause) {
        this.graph = graph;
        this.pause = pause;
    }

    /**
     * Hands each row on.
     *
     * @param most rows of a page
     * @return how much of Meta's limits was used up in the end
     */
    ApiUsage read(MetaAccount account, String edge, String fields, int most, Consumer<JsonNode> taker) {
        return read(account, edge, Map.of("fields", fields, "limit", String.valueOf(most)), taker);
    }

    /** The same, asking for fewer fields where Meta refuses the whole list because of some. */
    ApiUsage readOr(MetaAccount account, String edge, List<String> fields, int most, Consumer<JsonNode> taker) {
        var came = new AtomicBoolean();
        try {
            return read(account, edge, fields.getFirst(), most, row -> {
                came.set(true);
                taker.accept(row);
            });
        } catch (GraphTrouble trouble) {
            if (trouble.kind() != TroubleKind.OTHER || came.get()) {
                throw trouble;
            }
            pause.heed(trouble.throttle());
            return read(account, edge, fields.getLast(), most, taker);
        }
    }

    /** The same by parameters, of which the limit is that of rows of a page. */
    ApiUsage read(MetaAccount account, String edge, Map<String, String> parameters, Consumer<JsonNode> taker) {
        var asked = new LinkedHashMap<>(parameters);
        var pages = new Pages();
        while (true) {
            var answer = page("act_%s/%s".formatted(account.id(), edge), asked, account.token());
            var after = pages.after(answer.body());
            answer.body().path("data").forEach(taker);
            if (after.isEmpty()) {
                return answer.throttle();
            }
            pause.heed(answer.throttle());
            asked.put("after", after.get());
        }
    }

    /** Pages after one that was too much stay as small as it had to become. */
    private Graph.Answer page(String edge, Map<String, String> asked, String token) {
        while (true) {
            try {
                return graph.once(edge, asked, token);
            } catch (GraphTrouble trouble) {
                var fewer = Integer.parseInt(asked.getOrDefault("limit", "0")) / 2;
                if (trouble.kind() != TroubleKind.TOO_MUCH || fewer < FEWEST) {
                    throw trouble;
                }
                pause.heed(trouble.throttle());
                asked.put("limit", String.valueOf(fewer));
            }
        }
    }
}
