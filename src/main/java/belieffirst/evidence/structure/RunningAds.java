package belieffirst.evidence.structure;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The ads of plans where they run, as readings and files tell. */
@Repository
@Transactional(readOnly = true)
public class RunningAds {

    private static final String RUNNING = """
            select d.code, coalesce(ad.parent_id, d.account_id || ' | ' || d.campaign_name || ' | ' || d.adset_name) as ad_set,
                   ad.parent_id is not null as by_id, max(ad_set.parent_id) as campaign,
                   bool_or(campaign.facts -> 'budget_mode' is not null or campaign.facts ->> 'holds_budget' = 'true') as campaign_budget
              from belief_plan_ads p
              join delivered_ads d on d.code = p.code and not d.set_aside
              left join delivered_objects ad
                on ad.account_id = d.account_id and ad.level = 'ad' and ad.object_id = d.ad_id
              left join delivered_objects ad_set
                on ad_set.account_id = ad.account_id and ad_set.level = 'ad_set' and ad_set.object_id = ad.parent_id
              left join delivered_objects campaign
                on campaign.account_id = ad.account_id and campaign.level = 'campaign' and campaign.object_id = ad_set.parent_id
             where p.plan_id = :plan and (ad.parent_id is not null or d.adset_name <> '')
               and not exists (select from belief_launches l where l.plan_id = :plan)
             group by 1, 2, 3 order by 1, 2
            """;

    private static final String AD_SETS = """
            select distinct on (d.code) d.code,
                   coalesce(ad.parent_id, d.account_id || ' | ' || d.campaign_name || ' | ' || d.adset_name) as ad_set
              from belief_plan_ads p
              join delivered_ads d on d.code = p.code and not d.set_aside
              left join delivered_objects ad
                on ad.account_id = d.account_id and ad.level = 'ad' and ad.object_id = d.ad_id
             where p.plan_id = :plan and (ad.parent_id is not null or d.adset_name <> '')
             order by d.code, ad.parent_id is null, ad.seen_on desc, length(ad.object_id), ad.object_id
            """;

    private final JdbcClient jdbc;

    RunningAds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The ad sets by the codes of a plan's ads: their ids, or where none is known their names, which two ads with the same ones are
     * taken to share. Of an ad that runs in several, the one seen last.
     */
    public Map<String, String> adSets(Id<Plan> plan) {
        var known = new HashMap<String, String>();
        jdbc.sql(AD_SETS).param("plan", plan.value()).query((RowCallbackHandler)
                row -> known.put(row.getString("code"), row.getString("ad_set")));
        return known;
    }

    /**
     * Those whose ad set is known; an ad that runs in two ad sets is there twice. Empty once a launch is on record: then the plan's
     * own set-up is what ran, and anything else is a difference.
     */
    public List<RunningAd> of(Id<Plan> plan) {
        return jdbc.sql(RUNNING)
                .param("plan", plan.value())
                .query((row, _) -> new RunningAd(
                        row.getString("code"),
                        row.getString("ad_set"),
                        row.getBoolean("by_id"),
                        row.getBoolean("campaign_budget") ? row.getString("campaign") : null))
                .list();
    }
}
