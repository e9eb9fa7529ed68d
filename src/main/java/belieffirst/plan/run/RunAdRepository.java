package belieffirst.plan.run;

import belieffirst.kernel.Id;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ads of runs as rows: a row each from the first report on. */
@Repository
class RunAdRepository {

    private static final String SELECT = """
            select planned.place, planned.ad ->> 'code' as code, a.state, a.ad_id, a.url, a.updated_at,
                   coalesce(a.xmin::text, '%s') as version
              from belief_plan_runs r
              join belief_plan_compilations c on c.plan_id = r.plan_id and c.number = r.compilation_number
             cross join lateral jsonb_array_elements(convert_from(c.payload, 'UTF8')::jsonb -> 'ads')
                   with ordinality planned (ad, place)
              left join belief_plan_run_ads a on a.run_id = r.id and a.code = planned.ad ->> 'code'
             where r.id = :run
            """.formatted(RunAd.UNREPORTED);

    /** A code that the running compilation does not list writes nothing, and neither does a version that does not stand there. */
    private static final String REPORT = """
            with heard as (
                update belief_plan_runs r set heard_at = clock_timestamp()
                  from belief_plans p
                 where r.id = :run and r.status = 'running' and p.id = r.plan_id
                   and p.compiled_payload -> 'ads' @> jsonb_build_array(jsonb_build_object('code', :code::text))
                   and exists (select from belief_plan_ads known where known.plan_id = p.id and known.code = :code)
                returning r.id, r.plan_id
            )
            insert into belief_plan_run_ads as ad (run_id, plan_id, code, state, ad_id, url)
            select id, plan_id, :code, :state, :adId, :url
              from heard
             where :version::text is null or :version = '%s'
                or exists (select from belief_plan_run_ads known where known.run_id = :run and known.code = :code)
                on conflict (organization_id, run_id, code) do update
               set state = excluded.state, ad_id = coalesce(excluded.ad_id, ad.ad_id),
                   url = coalesce(excluded.url, ad.url), updated_at = clock_timestamp()
             where :version::text is null or ad.xmin::text = :version
            """.formatted(RunAd.UNREPORTED);

    private final JdbcClient jdbc;

    RunAdRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RunAd> list(Id<Run> run, int after, int limit) {
        return jdbc.sql(SELECT + " and planned.place > :after order by planned.place limit :limit")
                .param("run", run.value())
                .param("after", after)
                .param("limit", limit)
                .query(RunAdRepository::ad)
                .list();
    }

    Optional<RunAd> find(Id<Run> run, String code) {
        return jdbc.sql(SELECT + " and planned.ad ->> 'code' = :code")
                .param("run", run.value())
                .param("code", code)
                .query(RunAdRepository::ad)
                .optional();
    }

    boolean report(Id<Run> run, String code, AdReport report, @Nullable String version) {
        return jdbc.sql(REPORT)
                        .param("run", run.value())
                        .param("code", code)
                        .param("state", report.state().word())
                        .param("adId", report.adId())
                        .param("url", report.url())
                        .param("version", version)
                        .update()
                == 1;
    }

    private static RunAd ad(ResultSet row, int number) throws SQLException {
        var state = row.getString("state");
        var heard = row.getObject("updated_at", OffsetDateTime.class);
        return new RunAd(
                row.getInt("place"),
                row.getString("code"),
                state == null ? null : new AdReport(AdState.of(state), row.getString("ad_id"), row.getString("url")),
                heard == null ? null : heard.toInstant(),
                row.getString("version"));
    }
}
