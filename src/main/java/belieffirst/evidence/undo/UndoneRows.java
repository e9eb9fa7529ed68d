package belieffirst.evidence.undo;

import belieffirst.evidence.ad.PlannedAdSums;
import belieffirst.evidence.imports.Import;
import belieffirst.kernel.Id;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements that take the rows of an import back, as far as they are still its own. */
@Repository
class UndoneRows {

    /** Figures before an import may be those of one that was taken back too: then what was before that one holds. */
    private static final String UNDONE = """
            create temporary table undone on commit drop as
            with recursive was as (
                select p.delivered_ad_id, p.day, p.until, p.breakdown, p.import_id, null::jsonb as before, 0 as steps
                  from ad_performance p
                 where p.organization_id = (select app.organization()) and p.import_id = :import
                 union all
                select w.delivered_ad_id, w.day, w.until, w.breakdown, (r.before ->> 'import_id')::uuid, r.before, w.steps + 1
                  from was w
                  join ad_imports i on i.id = w.import_id and i.state = 'taken_back'
                  join ad_restatements r
                    on r.organization_id = (select app.organization()) and r.delivered_ad_id = w.delivered_ad_id and r.day = w.day
                   and r.until = w.until and r.breakdown = w.breakdown and r.import_id = w.import_id
            )
            select distinct on (w.delivered_ad_id, w.day, w.until, w.breakdown)
                   w.delivered_ad_id, w.day, w.until, w.breakdown, w.before, i.state = 'taken_back' as goes
              from was w join ad_imports i on i.id = w.import_id
             order by w.delivered_ad_id, w.day, w.until, w.breakdown, w.steps desc
            """;

    private static final String THEIRS = """
             where p.organization_id = (select app.organization()) and p.delivered_ad_id = u.delivered_ad_id
               and p.day between (select min(day) from undone) and (select max(day) from undone)
               and p.day = u.day and p.until = u.until and p.breakdown = u.breakdown and p.import_id = :import
            """;

    private static final String RESTORE = """
            update ad_performance p
               set currency = u.before ->> 'currency', attribution_setting = u.before ->> 'attribution_setting',
                   objective = u.before ->> 'objective', spend = (u.before ->> 'spend')::numeric,
                   impressions = (u.before ->> 'impressions')::bigint, reach = (u.before ->> 'reach')::bigint,
                   link_clicks = (u.before ->> 'link_clicks')::bigint, purchases = (u.before ->> 'purchases')::bigint,
                   purchase_value = (u.before ->> 'purchase_value')::numeric, more = u.before -> 'more',
                   conversions = u.before -> 'conversions', conversion_values = u.before -> 'conversion_values',
                   measures = u.before -> 'measures', import_id = (u.before ->> 'import_id')::uuid
              from undone u
            """ + THEIRS + " and not u.goes";

    private static final String REMOVE = "delete from ad_performance p using undone u" + THEIRS + " and u.goes";

    private static final String SUMS = """
            select app.sum_planned_ads_without((select app.organization()), array_agg(code), array_agg(day), array_agg(until))::text
              from (select distinct d.code, u.day, u.until
                      from undone u join delivered_ads d on d.id = u.delivered_ad_id where d.code is not null) days
            having count(*) > 0
            """;

    /** They stay, since a month that was put away may know of them and come back. */
    private static final String ADS = """
            update delivered_ads d
               set without_figures = true
              from (select distinct delivered_ad_id from undone where goes) u
             where d.id = u.delivered_ad_id
               and not exists (select from ad_performance p
                                where p.organization_id = (select app.organization()) and p.delivered_ad_id = d.id)
            """;

    /** What imports repeated is on record since they can be taken back; of others, any that repeated something may have. */
    private static final String REPEATED_BY = """
            select later.id, later.name
              from ad_imports i
              join ad_imports later
                on later.organization_id = i.organization_id and later.state = 'committed' and later.finished_at > i.finished_at
             where i.id = :import
               and (later.report -> 'changes' -> 'repeats' @> to_jsonb(i.id::text)
                    or (coalesce(later.report -> 'changes' -> 'repeats', 'null') = 'null'
                        and (later.report -> 'changes' ->> 'lines')::bigint > (later.report -> 'changes' ->> 'added')::bigint
                                                                          + (later.report -> 'changes' ->> 'restated')::bigint))
             order by later.finished_at desc limit 1
            """;

    /** What plans of its ads were found to say until now was judged by figures that are none. */
    private static final String TOUCHED = """
            update ad_imports
               set taken_back_at = clock_timestamp(),
                   taken_back_of = array(select distinct plan_id from belief_plan_ads where code = any (:codes::text[]))
             where id = :import
            """;

    private static final String PLANS = """
            select p.key, p.name
              from belief_plans p
             where p.id in (select a.plan_id
                              from delivered_ads d
                              join belief_plan_ads a on a.organization_id = d.organization_id and a.code = d.code
                             where d.id in (select r.delivered_ad_id from ad_performance r
                                             where r.organization_id = (select app.organization()) and r.import_id = :import))
             order by p.key desc
            """;

    /** A statement on a million rows may take longer than one of a page; the pool sets its own limit again afterwards. */
    private static final int PATIENCE_MILLIS = 70_000;

    private final JdbcClient jdbc;
    private final JdbcOperations operations;
    private final PlannedAdSums sums;

    UndoneRows(JdbcClient jdbc, JdbcOperations operations, PlannedAdSums sums) {
        this.jdbc = jdbc;
        this.operations = operations;
        this.sums = sums;
    }

    /** One writer of an organization's results after the other; a large import takes longer than a page may. */
    void lock() {
        operations.execute((ConnectionCallback<@Nullable Void>) connection -> {
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            return null;
        });
        jdbc.sql("set local statement_timeout = '60s'").update();
        jdbc.sql("set local work_mem = '64MB'").update();
        sums.lock();
    }

    Optional<ImportUndo.LaterImport> repeatedBy(Id<Import> id) {
        return jdbc.sql(REPEATED_BY)
                .param("import", id.value())
                .query((row, _) ->
                        new ImportUndo.LaterImport(new Id<>(row.getObject("id", UUID.class)), row.getString("name")))
                .optional();
    }

    List<ImportUndo.TouchedPlan> plans(Id<Import> id) {
        return jdbc.sql(PLANS)
                .param("import", id.value())
                .query((row, _) -> new ImportUndo.TouchedPlan(row.getString("key"), row.getString("name")))
                .list();
    }

    /** Takes them back, once the import is in this state; answers the codes of the planned ads that had them. */
    String[] undo(Id<Import> id) {
        jdbc.sql(UNDONE).param("import", id.value()).update();
        jdbc.sql("analyze undone").update();
        var codes = jdbc.sql("""
                        select distinct d.code from undone u join delivered_ads d on d.id = u.delivered_ad_id where d.code is not null
                        """).query(String.class).list();
        jdbc.sql(RESTORE).param("import", id.value()).update();
        jdbc.sql(REMOVE).param("import", id.value()).update();
        jdbc.sql(SUMS).query(String.class).optional();
        jdbc.sql(ADS).update();
        var told = codes.toArray(String[]::new);
        jdbc.sql(TOUCHED).param("import", id.value()).param("codes", told).update();
        return told;
    }
}
