package belieffirst.evidence;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes what came into the table of performance: new days are added, days told anew replaced, and what they were is kept.
 *
 * <p>The statements ask once whose rows these are. The columns' default would ask for each of a million.
 */
@Repository
class PerformanceRows {

    private static final String ADD_ALL = """
            insert into ad_performance (organization_id, delivered_ad_id, day, until, breakdown, currency, attribution_setting, objective,
                   spend, impressions, reach, link_clicks, purchases, purchase_value, more, import_id)
            select (select app.organization()), a.id, i.day, i.until, i.breakdown, i.currency, i.attribution_setting,
                   i.objective, i.spend, i.impressions, i.reach, i.link_clicks, i.purchases, i.purchase_value, i.more, :import
              from incoming i join incoming_ads a on a.ad = i.ad
            """;

    /** People are not added, since one may be in both parts; and what differs between the parts is said of none. */
    private static final String ADD_UP = """
            create temporary table added_up on commit drop as
            select a.id, i.day, i.until, i.breakdown, min(i.currency) as currency,
                   case when min(i.attribution_setting) = max(i.attribution_setting) then min(i.attribution_setting)
                        else 'several' end as attribution_setting,
                   case when min(i.objective) = max(i.objective) then min(i.objective) else 'several' end as objective,
                   sum(i.spend)::numeric(18, 4) as spend, sum(i.impressions)::bigint as impressions,
                   case when count(*) = 1 then min(i.reach) end as reach, sum(i.link_clicks)::bigint as link_clicks,
                   sum(i.purchases)::bigint as purchases, sum(i.purchase_value)::numeric(18, 4) as purchase_value,
                   case when count(*) = 1 then (array_agg(i.more))[1] end as more,
                   min(i.currency) <> max(i.currency) as mixes
              from incoming i join incoming_ads a on a.ad = i.ad
             group by a.id, i.day, i.until, i.breakdown
            """;

    private static final String AS_THEY_ARE = """
            create temporary table added_up on commit drop as
            select a.id, i.*, false as mixes from incoming i join incoming_ads a on a.ad = i.ad
            """;

    /** What a file says nothing of stays as it was. */
    private static final String CHANGED = """
            create temporary table changed on commit drop as
            select * from (
                select i.id, i.day, i.until, i.breakdown, i.currency, p.delivered_ad_id is not null as restates,
                       coalesce(nullif(i.attribution_setting, ''), p.attribution_setting, '') as attribution_setting,
                       coalesce(nullif(i.objective, ''), p.objective, '') as objective, i.spend,
                       coalesce(i.impressions, p.impressions) as impressions, coalesce(i.reach, p.reach) as reach,
                       coalesce(i.link_clicks, p.link_clicks) as link_clicks,
                       coalesce(i.purchases, p.purchases) as purchases,
                       coalesce(i.purchase_value, p.purchase_value) as purchase_value, coalesce(i.more, p.more) as more,
                       p.currency as was_currency, p.attribution_setting as was_attribution, p.objective as was_objective,
                       p.spend as was_spend, p.impressions as was_impressions, p.reach as was_reach,
                       p.link_clicks as was_link_clicks, p.purchases as was_purchases,
                       p.purchase_value as was_purchase_value, p.more as was_more, p.import_id as was_import
                  from added_up i
                  left join ad_performance p
                    on p.organization_id = (select app.organization()) and p.delivered_ad_id = i.id
                   and p.day = i.day and p.until = i.until and p.breakdown = i.breakdown) n
             where not restates
                or (currency, attribution_setting, objective, spend, impressions, reach, link_clicks, purchases,
                    purchase_value, more)
                   is distinct from (was_currency, was_attribution, was_objective, was_spend, was_impressions, was_reach,
                    was_link_clicks, was_purchases, was_purchase_value, was_more)
            """;

    private static final String REMEMBER = """
            insert into ad_restatements (organization_id, delivered_ad_id, day, until, breakdown, import_id, before, after)
            select (select app.organization()), id, day, until, breakdown, :import,
                   jsonb_strip_nulls(jsonb_build_object('currency', was_currency, 'attribution_setting', was_attribution,
                       'objective', was_objective, 'spend', was_spend, 'impressions', was_impressions, 'reach', was_reach,
                       'link_clicks', was_link_clicks, 'purchases', was_purchases, 'purchase_value', was_purchase_value,
                       'more', was_more, 'import_id', was_import)),
                   jsonb_strip_nulls(jsonb_build_object('currency', currency, 'attribution_setting', attribution_setting,
                       'objective', objective, 'spend', spend, 'impressions', impressions, 'reach', reach,
                       'link_clicks', link_clicks, 'purchases', purchases, 'purchase_value', purchase_value, 'more', more))
              from changed where restates
            """;

    private static final String RESTATE = """
            update ad_performance p
               set currency = c.currency, attribution_setting = c.attribution_setting, objective = c.objective,
                   spend = c.spend, impressions = c.impressions, reach = c.reach, link_clicks = c.link_clicks,
                   purchases = c.purchases, purchase_value = c.purchase_value, more = c.more, import_id = :import
              from changed c
             where c.restates and p.organization_id = (select app.organization()) and p.delivered_ad_id = c.id
               and p.day = c.day and p.until = c.until and p.breakdown = c.breakdown
            """;

    private static final String ADD = """
            insert into ad_performance (organization_id, delivered_ad_id, day, until, breakdown, currency, attribution_setting, objective,
                   spend, impressions, reach, link_clicks, purchases, purchase_value, more, import_id)
            select (select app.organization()), id, day, until, breakdown, currency, attribution_setting, objective, spend,
                   impressions, reach, link_clicks, purchases, purchase_value, more, :import
              from changed where not restates
            """;

    private final JdbcClient jdbc;

    PerformanceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One import of an organization after the other, until the end of the transaction. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('ad_performance ' || app.organization(), 0))::text")
                .query(String.class)
                .single();
    }

    /** Writes what is staged; the ids stand in the order in which its ads were first seen. */
    Import.Changes merge(Id<Import> from, UUID[] ads, Staging.Staged staged, Resolution resolution) {
        name(ads);
        var repeats = staged.repeats() || resolution.joins();
        if (resolution.isAllNew() && !repeats) {
            return new Import.Changes(staged.lines(), write(ADD_ALL, from), 0);
        }
        jdbc.sql(repeats ? ADD_UP : AS_THEY_ARE).update();
        refuseTwoCurrencies();
        jdbc.sql(CHANGED).update();
        var lines = jdbc.sql("select count(*) from added_up").query(Long.class).single();
        var restated = write(REMEMBER, from);
        write(RESTATE, from);
        return new Import.Changes(lines, write(ADD, from), restated);
    }

    private void name(UUID[] ads) {
        jdbc.sql("create temporary table incoming_ads (ad integer primary key, id uuid not null) on commit drop")
                .update();
        jdbc.sql("insert into incoming_ads select n - 1, id from unnest(:ads::uuid[]) with ordinality as a (id, n)")
                .param("ads", ads)
                .update();
    }

    private void refuseTwoCurrencies() {
        if (jdbc.sql("select exists (select from added_up where mixes)")
                .query(Boolean.class)
                .single()) {
            throw new Refusal.Invalid(
                    "An ad has the same day in two currencies, which cannot be added. Export each account by itself.");
        }
    }

    private long write(String statement, Id<Import> from) {
        return jdbc.sql(statement).param("import", from.value()).update();
    }
}
