package belieffirst.evidence.imports;

import belieffirst.evidence.ad.PlannedAdSums;
import belieffirst.evidence.ad.ResolvedAds;
import belieffirst.evidence.store.StagedResults;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The statements that write the table of performance: new days are added, restated days replaced, and what they were is kept.
 *
 * <p>The statements ask once whose rows these are. The columns' default would ask for each of a million.
 */
@Repository
class PerformanceRows {

    private static final String ADD_ALL = """
            insert into ad_performance (organization_id, delivered_ad_id, day, until, breakdown, currency, attribution_setting, objective,
                   spend, impressions, reach, link_clicks, purchases, purchase_value, more, conversions, conversion_values, measures,
                   import_id)
            select (select app.organization()), a.id, i.day, i.until, t.breakdown, t.currency, t.attribution_setting,
                   t.objective, i.spend, i.impressions, i.reach, i.link_clicks, i.purchases, i.purchase_value, i.more,
                   nullif(jsonb_strip_nulls(i.conversions), '{}'), nullif(jsonb_strip_nulls(i.conversion_values), '{}'),
                   nullif(jsonb_strip_nulls(i.measures), '{}'), :import
              from incoming i join incoming_ads a on a.ad = i.ad join incoming_parts t on t.part = i.part
            """;

    private static final String SINGLY = """
            create temporary view told_singly as
            select a.id, i.*, i.ctid as place, t.breakdown, t.currency, t.attribution_setting, t.objective
              from incoming i join incoming_ads a on a.ad = i.ad join incoming_parts t on t.part = i.part
            """;

    /**
     * A row that came twice is one. A row whose numbers are those of all others together is their total, if a column which tells
     * them apart is empty there or says so, or if there are several others: then it stands for them. People are not added, since
     * one may be in both parts; what differs between parts is said of none, and purchases that some did not tell, of no sum.
     */
    private static final String SUMS = """
            create temporary table told on commit drop as
            with lines as (
                select distinct id, day, until, breakdown, currency, attribution_setting, objective, spend, impressions, reach,
                       link_clicks, purchases, purchase_value, more, conversions, conversion_values, measures,
                       (select count(*) from jsonb_each_text(coalesce(more, '{}')) cell
                         where lower(cell.value) not in ('all', 'total', 'overall', 'todos', 'todas', 'tous', 'toutes', 'alle',
                                                         'gesamt', 'summe', 'すべて', '全体', '合計')) as labels
                  from told_singly
            ), weighed as (
                select *, spend > 0 and 2 * spend = sum(spend) over part
                       and 2 * impressions is not distinct from sum(impressions) over part
                       and 2 * link_clicks is not distinct from sum(link_clicks) over part
                       and 2 * purchases is not distinct from sum(purchases) over part
                       and (labels < max(labels) over part or (count(*) over part > 2 and impressions > 0)) as is_total
                  from lines window part as (partition by id, day, until, breakdown)
            ), counted as (
                select * from (select *, bool_or(is_total) over (partition by id, day, until, breakdown) as has_total from weighed) w
                 where is_total or not has_total
            )
            select id, day, until, breakdown, min(currency) as currency,
                   case when min(nullif(attribution_setting, '')) is distinct from max(nullif(attribution_setting, '')) then 'several'
                        else max(attribution_setting) end as attribution_setting,
                   case when min(nullif(objective, '')) is distinct from max(nullif(objective, '')) then 'several'
                        else max(objective) end as objective,
                   least(sum(spend), 99999999999999)::numeric(18, 4) as spend, sum(impressions)::bigint as impressions,
                   case when count(*) = 1 then min(reach) end as reach, sum(link_clicks)::bigint as link_clicks,
                   case when bool_and(purchases is not null or spend = 0) then sum(purchases)::bigint end as purchases,
                   case when bool_and(purchase_value is not null or spend = 0) and count(purchase_value) > 0
                        then least(sum(purchase_value), 99999999999999)::numeric(18, 4) end as purchase_value,
                   case when count(*) = 1 then (array_agg(more))[1] end as more,
                   case when count(conversions) > 0 then app.added(array_agg(conversions), array_agg(spend <> 0)) end as conversions,
                   case when count(conversion_values) > 0
                        then app.added(array_agg(conversion_values), array_agg(spend <> 0)) end as conversion_values,
                   case when count(*) = 1 then (array_agg(measures))[1] when count(measures) > 0
                        then app.added(array_agg(measures - 'average_play_seconds'), array_agg(spend <> 0)) end as measures,
                   min(currency) <> max(currency) as mixes
              from counted group by id, day, until, breakdown
            """;

    /** Of an ad and a day that one source told several times, what it said last. */
    private static final String LATEST = """
            create temporary table told on commit drop as
            select distinct on (id, day, until, breakdown) id, day, until, breakdown, currency, attribution_setting, objective, spend,
                   impressions, reach, link_clicks, purchases, purchase_value, more, conversions, conversion_values, measures,
                   false as mixes
              from told_singly order by id, day, until, breakdown, place desc
            """;

    /**
     * What a file says nothing of stays as it was, but not the worth of a count that is another now. An event that is null was asked
     * for and is not known any more.
     */
    private static final String CHANGED = """
            create temporary table changed on commit drop as
            select n.*,
                   (currency, attribution_setting, objective, spend, impressions, reach, link_clicks, purchases, purchase_value, more,
                    conversions, conversion_values)
                   is distinct from (was_currency, was_attribution, was_objective, was_spend, was_impressions, was_reach,
                    was_link_clicks, was_purchases, was_purchase_value, was_more, was_conversions, was_conversion_values)
                   or (select jsonb_object_agg(key, value) from jsonb_each(measures) where key not like 'incremental%')
                      is distinct from
                      (select jsonb_object_agg(key, value) from jsonb_each(was_measures) where key not like 'incremental%') as figures
              from (
                select i.id, i.day, i.until, i.breakdown, i.currency, p.delivered_ad_id is not null as restates,
                       coalesce(nullif(i.attribution_setting, ''), p.attribution_setting, '') as attribution_setting,
                       coalesce(nullif(i.objective, ''), p.objective, '') as objective, i.spend,
                       coalesce(i.impressions, p.impressions) as impressions, coalesce(i.reach, p.reach) as reach,
                       coalesce(i.link_clicks, p.link_clicks) as link_clicks,
                       coalesce(i.purchases, p.purchases) as purchases,
                       coalesce(i.purchase_value, case when i.purchases is null or i.purchases = p.purchases then p.purchase_value end)
                           as purchase_value,
                       coalesce(i.more, p.more) as more,
                       nullif(jsonb_strip_nulls(coalesce(p.conversions || i.conversions, i.conversions, p.conversions)), '{}')
                           as conversions,
                       nullif(jsonb_strip_nulls(coalesce(app.still_worth(p.conversion_values, p.conversions, i.conversions)
                                  || i.conversion_values, i.conversion_values,
                              app.still_worth(p.conversion_values, p.conversions, i.conversions))), '{}') as conversion_values,
                       nullif(jsonb_strip_nulls(coalesce(p.measures || i.measures, i.measures, p.measures)), '{}') as measures,
                       p.currency as was_currency, p.attribution_setting as was_attribution, p.objective as was_objective,
                       p.spend as was_spend, p.impressions as was_impressions, p.reach as was_reach,
                       p.link_clicks as was_link_clicks, p.purchases as was_purchases,
                       p.purchase_value as was_purchase_value, p.more as was_more,
                       p.conversions as was_conversions, p.conversion_values as was_conversion_values, p.measures as was_measures, p.import_id as was_import
                  from told i
                  left join ad_performance p
                    on p.organization_id = (select app.organization()) and p.delivered_ad_id = i.id
                   and p.day between (select min(day) from incoming) and (select max(day) from incoming) and p.day = i.day and p.until = i.until and p.breakdown = i.breakdown) n
             where not restates
                or (currency, attribution_setting, objective, spend, impressions, reach, link_clicks, purchases,
                    purchase_value, more, conversions, conversion_values, measures)
                   is distinct from (was_currency, was_attribution, was_objective, was_spend, was_impressions, was_reach,
                    was_link_clicks, was_purchases, was_purchase_value, was_more, was_conversions, was_conversion_values, was_measures)
            """;

    /** Meta's estimates of incremental conversions change from day to day, and are no restatement of what was told. */
    private static final String REMEMBER = """
            insert into ad_restatements (organization_id, delivered_ad_id, day, until, breakdown, import_id, before, after)
            select (select app.organization()), id, day, until, breakdown, :import,
                   jsonb_strip_nulls(jsonb_build_object('currency', was_currency, 'attribution_setting', was_attribution,
                       'objective', was_objective, 'spend', was_spend, 'impressions', was_impressions, 'reach', was_reach,
                       'link_clicks', was_link_clicks, 'purchases', was_purchases, 'purchase_value', was_purchase_value,
                       'more', was_more, 'conversions', was_conversions, 'conversion_values', was_conversion_values,
                       'measures', was_measures, 'import_id', was_import)),
                   jsonb_strip_nulls(jsonb_build_object('currency', currency, 'attribution_setting', attribution_setting,
                       'objective', objective, 'spend', spend, 'impressions', impressions, 'reach', reach,
                       'link_clicks', link_clicks, 'purchases', purchases, 'purchase_value', purchase_value, 'more', more,
                       'conversions', conversions, 'conversion_values', conversion_values, 'measures', measures))
              from changed
             where restates and figures
            """;

    private static final String RESTATE = """
            update ad_performance p
               set currency = c.currency, attribution_setting = c.attribution_setting, objective = c.objective,
                   spend = c.spend, impressions = c.impressions, reach = c.reach, link_clicks = c.link_clicks,
                   purchases = c.purchases, purchase_value = c.purchase_value, more = c.more, conversions = c.conversions,
                   conversion_values = c.conversion_values, measures = c.measures,
                   import_id = case when c.figures then :import else p.import_id end
              from changed c
             where c.restates and p.organization_id = (select app.organization()) and p.delivered_ad_id = c.id
               and p.day between (select min(day) from incoming) and (select max(day) from incoming) and p.day = c.day and p.until = c.until and p.breakdown = c.breakdown
            """;

    private static final String ADD = """
            insert into ad_performance (organization_id, delivered_ad_id, day, until, breakdown, currency, attribution_setting, objective,
                   spend, impressions, reach, link_clicks, purchases, purchase_value, more, conversions, conversion_values, measures,
                   import_id)
            select (select app.organization()), id, day, until, breakdown, currency, attribution_setting, objective, spend,
                   impressions, reach, link_clicks, purchases, purchase_value, more, conversions, conversion_values, measures, :import
              from changed where not restates
            """;

    /** The imports whose figures came again as they were. */
    private static final String REPEATED = """
            select distinct p.import_id
              from told i join ad_performance p
                on p.organization_id = (select app.organization()) and p.delivered_ad_id = i.id
               and p.day between (select min(day) from incoming) and (select max(day) from incoming) and p.day = i.day and p.until = i.until and p.breakdown = i.breakdown
             where p.import_id <> :import limit %d
            """.formatted(ImportChanges.MOST_REPEATS + 1);

    private static final String ALL_ADDED = "(select a.id, i.day from incoming i join incoming_ads a on a.ad = i.ad)";

    private final JdbcClient jdbc;
    private final PlannedAdSums sums;

    PerformanceRows(JdbcClient jdbc, PlannedAdSums sums) {
        this.jdbc = jdbc;
        this.sums = sums;
    }

    /** One import of an organization after the other, until the end of the transaction. */
    void lock() {
        jdbc.sql("set local work_mem = '64MB'").update();
        sums.lock();
    }

    /** Writes what is staged, once its ads and parts have their names, and what follows from it. */
    ImportChanges merge(Id<Import> from, StagedResults staged, ResolvedAds resolution, RepeatedRows repeated) {
        var repeats = staged.repeats() || resolution.joins();
        var allNew = resolution.isAllNew() && !repeats;
        var changes = allNew
                ? new ImportChanges(staged.lines(), write(ADD_ALL, from), 0, List.of())
                : merge(from, staged, repeats ? repeated : null);
        if (resolution.isMatched()) {
            sums.renewChanged(allNew ? ALL_ADDED : "changed");
        }
        return changes;
    }

    private ImportChanges merge(Id<Import> from, StagedResults staged, @Nullable RepeatedRows repeated) {
        jdbc.sql("analyze incoming, incoming_ads, incoming_parts").update();
        jdbc.sql(SINGLY).update();
        var lines = repeated == null ? staged.lines() : single(repeated);
        if (repeated == null) {
            jdbc.sql("create temporary view told as select * from told_singly").update();
        }
        jdbc.sql(CHANGED).update();
        var restated = write(REMEMBER, from);
        write(RESTATE, from);
        var added = write(ADD, from);
        return new ImportChanges(lines, added, restated, lines == added + restated ? List.of() : repeated(from));
    }

    private List<UUID> repeated(Id<Import> from) {
        return jdbc.sql(REPEATED)
                .param("import", from.value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private long single(RepeatedRows repeated) {
        jdbc.sql(repeated == RepeatedRows.TOLD_AGAIN ? LATEST : SUMS).update();
        if (jdbc.sql("select exists (select from told where mixes)")
                .query(Boolean.class)
                .single()) {
            throw new Refusal.Invalid(
                    "An ad has the same day in two currencies, which cannot be added. Export each account by itself.");
        }
        return jdbc.sql("select count(*) from told").query(Long.class).single();
    }

    private long write(String statement, Id<Import> from) {
        return jdbc.sql(statement).param("import", from.value()).update();
    }
}
