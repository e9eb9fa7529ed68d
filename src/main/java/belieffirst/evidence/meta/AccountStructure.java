package belieffirst.evidence.meta;

import belieffirst.evidence.structure.ObjectLevel;
import belieffirst.evidence.structure.SeenAccount;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The campaigns, ad sets and ads of accounts, read once beside their figures. */
@Component
class AccountStructure {

    private static final String CAMPAIGN =
            "id,name,objective,buying_type,status,effective_status,daily_budget,lifetime_budget,bid_strategy,start_time";

    private static final String AD_SET =
            "id,name,campaign_id,status,effective_status,daily_budget,lifetime_budget,optimization_goal,bid_strategy,bid_amount,"
                    + "promoted_object,attribution_spec,start_time,end_time,targeting";

    /** Not every version of Meta's API knows it. */
    private static final String INCREMENTAL = ",is_incremental_attribution_enabled";

    private static final String AD =
            "id,name,adset_id,status,effective_status,creative{id,thumbnail_url,object_story_spec,asset_feed_spec,url_tags,"
                    + "image_hash,degrees_of_freedom_spec}";

    private static final int PAGE = 200;

    /** Ads come with their whole creatives. */
    private static final int PAGE_OF_ADS = 50;

    private final Graph graph;
    private final Edges edges;
    private final Backoff pause;

    AccountStructure(Graph graph, Edges edges, Backoff pause) {
        this.graph = graph;
        this.edges = edges;
        this.pause = pause;
    }

    /**
     * What Meta shows; where it does not answer, what it showed before that counts. Once it takes no more calls, none is made.
     */
    Read of(List<MetaAccount> accounts) {
        var seen = new ArrayList<SeenAccount>();
        var remarks = new ArrayList<String>();
        var left = new ArrayDeque<>(accounts);
        var usage = ApiUsage.NONE;
        while (!left.isEmpty()) {
            var shown = new ShownAccount(left.getFirst());
            try {
                pause.heed(usage);
                usage = read(shown);
                seen.add(shown.whole());
            } catch (GraphTrouble trouble) {
                seen.add(shown.part());
                usage = usage.fuller(trouble.usage());
                var concerned = trouble.kind().endsAll() ? List.copyOf(left) : List.of(shown.account());
                remarks.add(remark(concerned, trouble.kind()));
                left.removeAll(concerned);
            }
            left.remove(shown.account());
        }
        return new Read(seen, remarks, !usage.slowsDown());
    }

    /** An amount says nothing without its currency, so without one nothing is read: budgets would seem to be gone. */
    private ApiUsage read(ShownAccount shown) {
        var account = shown.account();
        var answer = graph.once("act_" + account.id(), Map.of("fields", "currency,timezone_name"), account.token());
        var currency = answer.body().path("currency").asString("");
        shown.tell(answer.body());
        if (currency.isEmpty()) {
            throw new GraphTrouble(TroubleKind.NO_CURRENCY, answer.throttle());
        }
        pause.heed(answer.throttle());
        pause.heed(edges.read(
                account, "campaigns", CAMPAIGN, PAGE, row -> shown.add(ObjectLevel.CAMPAIGN, "", row, currency)));
        pause.heed(edges.readOr(
                account,
                "adsets",
                List.of(AD_SET + INCREMENTAL, AD_SET),
                PAGE,
                row -> shown.add(ObjectLevel.AD_SET, "campaign_id", row, currency)));
        return edges.read(account, "ads", AD, PAGE_OF_ADS, row -> shown.add(ObjectLevel.AD, "adset_id", row, currency));
    }

    private static String remark(List<MetaAccount> accounts, TroubleKind kind) {
        var ids = accounts.stream().map(MetaAccount::id).collect(Collectors.joining(", "));
        return "The campaigns, ad sets and ads of %s %s were not all read: %s. The figures are kept."
                .formatted(accounts.size() == 1 ? "account" : "accounts", ids, kind.reason());
    }

    /**
     * The structure of accounts as it was read.
     *
     * @param remarks what could not be read, a sentence each
     * @param leavesCalls whether Meta takes more calls than it is known to need
     */
    record Read(List<SeenAccount> seen, List<String> remarks, boolean leavesCalls) {}
}
