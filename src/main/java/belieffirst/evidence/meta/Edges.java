package belieffirst.evidence.meta;

import java.util.LinkedHashMap;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The lists of an account that one can do without, page by page. Each page is asked for once. */
@Component
class Edges {

    private static final String PAGE = "200";

    private final Graph graph;

    Edges(Graph graph) {
        this.graph = graph;
    }

    /** Hands each row on. */
    void read(MetaAccount account, String edge, String fields, Consumer<JsonNode> taker) {
        var asked = new LinkedHashMap<String, String>();
        asked.put("fields", fields);
        asked.put("limit", PAGE);
        var pages = new Pages();
        while (true) {
            var answer = graph.once("act_%s/%s".formatted(account.id(), edge), asked, account.token());
            var after = pages.after(answer.body());
            answer.body().path("data").forEach(taker);
            if (after.isEmpty()) {
                return;
            }
            if (answer.throttle().stops()) {
                throw new GraphTrouble(TroubleKind.RATE, answer.throttle());
            }
            asked.put("after", after.get());
        }
    }
}
