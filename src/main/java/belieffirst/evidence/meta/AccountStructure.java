package belieffirst.evidence.meta;

import belieffirst.evidence.structure.MetaFacts;
import belieffirst.evidence.structure.ObjectLevel;
import belieffirst.evidence.structure.SeenAccount;
import belieffirst.evidence.structure.SeenObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The campaigns, ad sets and ads of an account, read once beside its figures. */
@Component
class AccountStructure {

    private static final String CAMPAIGN =
            "id,name,objective,buying_type,status,effective_status,daily_budget,lifetime_budget,bid_strategy,start_time";

    private static final String AD_SET =
            "id,name,campaign_id,status,effective_status,daily_budget,lifetime_budget,optimization_goal,bid_strategy,bid_amount,"
                    + "promoted_object,attribution_spec,start_time,end_time,targeting";

    private static final String AD =
            "id,name,adset_id,status,effective_status,creative{object_story_spec,asset_feed_spec,url_tags,image_hash,"
                    + "degrees_of_freedom_spec}";

    private final Graph graph;
    private final Edges edges;

    AccountStructure(Graph graph, Edges edges) {
        this.graph = graph;
        this.edges = edges;
    }

    /** What Meta shows; where it does not answer, what it showed before that counts, with a remark. */
    Read of(MetaAccount account) {
        var objects = new ArrayList<SeenObject>();
        try {
            var currency = graph.once("act_" + account.id(), Map.of("fields", "currency"), account.token())
                    .body()
                    .path("currency")
                    .asString("");
            edges.read(account, "campaigns", CAMPAIGN, row -> add(objects, ObjectLevel.CAMPAIGN, "", row, currency));
            edges.read(
                    account, "adsets", AD_SET, row -> add(objects, ObjectLevel.AD_SET, "campaign_id", row, currency));
            edges.read(account, "ads", AD, row -> add(objects, ObjectLevel.AD, "adset_id", row, currency));
            return new Read(new SeenAccount(account.id(), objects), List.of());
        } catch (GraphTrouble trouble) {
            return new Read(
                    new SeenAccount(account.id(), objects),
                    List.of(
                            "The campaigns, ad sets and ads of account %s were not all read: Meta did not answer. The figures are kept."
                                    .formatted(account.id())));
        }
    }

    private static void add(List<SeenObject> objects, ObjectLevel level, String parent, JsonNode row, String currency) {
        var id = row.path("id").asString("");
        if (id.matches("\\d{1,64}")) {
            var in = parent.isEmpty() ? "" : row.path(parent).asString("");
            objects.add(new SeenObject(level, id, in.isEmpty() ? null : in, new MetaFacts(row, currency).of(level)));
        }
    }

    /** The objects that were read of an account, and what could not be read, a sentence each. */
    record Read(SeenAccount seen, List<String> remarks) {}
}
