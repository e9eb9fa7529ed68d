package belieffirst.evidence.audit;

import belieffirst.kernel.Id;
import belieffirst.kernel.Jsonb;
import belieffirst.plan.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audits of launches and their differences as rows. */
@Repository
class LaunchAuditRepository {

    private static final String DIFFERENCES = """
            select d.id, d.version, d.kind, d.level, d.code, d.object_id, d.name, d.planned, d.runs, d.first_day, d.last_day, d.codes,
                   d.sentence, d.left_out_at, d.left_out_by
              from belief_launch_differences d
             where d.plan_id = :plan
             order by d.first_day desc, d.level, d.code, d.kind, d.id
            """;

    /** What went on and is not found any more is gone, unless its days are left out: then it ended. Of earlier launches it stays. */
    private static final String CLOSE = """
            with gone as (
                delete from belief_launch_differences
                 where plan_id = :plan and version = :version and last_day is null and left_out_at is null
                   and id <> all (:found::uuid[])
            )
            update belief_launch_differences
               set last_day = greatest(first_day, :day)
             where plan_id = :plan and last_day is null and id <> all (:found::uuid[])
               and (version <> :version or left_out_at is not null)
            returning id
            """;

    /** What is found anew in place of one that is left out is the same to whoever left it out, also where its currency is known now. */
    private static final String TAKE_OVER = """
            update belief_launch_differences n
               set left_out_at = o.left_out_at, left_out_by = o.left_out_by
              from belief_launch_differences o
             where n.plan_id = :plan and n.found_at = now() and n.last_day is null and n.left_out_at is null
               and o.plan_id = :plan and o.id = any (:ended::uuid[]) and o.left_out_at is not null
               and o.kind = n.kind and o.level = n.level and o.code is not distinct from n.code
               and o.object_id is not distinct from n.object_id
               and (o.planned in (n.planned, regexp_replace(n.planned, ' [A-Z]{3}$', ''))
                    or o.runs in (n.runs, regexp_replace(n.runs, ' [A-Z]{3}$', '')))
            """;

    private static final String KEEP = """
            insert into belief_launch_differences as d
                   (plan_id, id, version, kind, level, code, object_id, name, planned, runs, first_day, last_day, codes, sentence)
            select distinct on (id) :plan, id, :version, kind, level, code, object_id, name, planned, runs, first_day, last_day, codes,
                   sentence
              from jsonb_to_recordset(:found::jsonb)
                   as f (id uuid, kind text, level text, code text, object_id text, name text, planned text, runs text,
                         first_day date, last_day date, codes text[], sentence text)
             order by id, last_day desc nulls first
            on conflict (organization_id, plan_id, id) do update
               set version = excluded.version, name = excluded.name, runs = excluded.runs, last_day = excluded.last_day, codes = excluded.codes,
                   sentence = excluded.sentence
             where (d.version, d.name, d.runs, d.last_day, d.codes, d.sentence)
                   is distinct from (excluded.version, excluded.name, excluded.runs, excluded.last_day, excluded.codes,
                                     excluded.sentence)
            """;

    private static final String KEEP_AUDIT = """
            insert into belief_launch_audits as a (plan_id, version, launched_on, read_at) values (:plan, :version, :launched, :read)
            on conflict (organization_id, plan_id) do update
               set version = excluded.version, launched_on = excluded.launched_on, read_at = excluded.read_at, audited_at = now()
            """;

    /** The plan of a code in a name, whose tildes may be others; whether it is a code is looked at later. */
    private static final String PLAN = "([A-Za-z0-9]{1,4})[^A-Za-z0-9]([0-9]{3,9})[^A-Za-z0-9]";

    private final JdbcClient jdbc;
    private final Jsonb jsonb;

    LaunchAuditRepository(JdbcClient jdbc, Jsonb jsonb) {
        this.jdbc = jdbc;
        this.jsonb = jsonb;
    }

    /** Of two who keep an audit of a plan one comes after the other. */
    void lock(Id<Plan> plan) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('launch audit of ' || :plan::text, 0))::text")
                .param("plan", plan.value())
                .query(String.class)
                .single();
    }

    Optional<Instant> audited(Id<Plan> plan) {
        return jdbc.sql("select audited_at from belief_launch_audits where plan_id = :plan")
                .param("plan", plan.value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    List<KeptDifference> differences(Id<Plan> plan) {
        return jdbc.sql(DIFFERENCES)
                .param("plan", plan.value())
                .query((row, _) -> DifferenceRows.kept(row))
                .list();
    }

    List<KeptDifference> leftOut(Id<Plan> plan) {
        return differences(plan).stream().filter(kept -> kept.leftOut() != null).toList();
    }

    Optional<KeptDifference> difference(Id<Plan> plan, UUID id) {
        return differences(plan).stream().filter(kept -> kept.id().equals(id)).findFirst();
    }

    List<Id<Plan>> going() {
        return jdbc.sql("""
                        select p.id from belief_plans p
                         where p.archived_at is null and p.status in ('ready', 'running')
                           and (exists (select from belief_launches l where l.plan_id = p.id)
                                or exists (select from planned_ad_days d where d.plan_id = p.id)
                                or p.key in (select upper(found[1]) || '-' || found[2]
                                               from delivered_objects o
                                              cross join regexp_matches(o.facts ->> 'name', :code, 'g') found
                                              where o.level = 'ad'))
                         order by p.id
                        """)
                .param("code", PLAN)
                .query((row, _) -> new Id<Plan>(row.getObject("id", UUID.class)))
                .list();
    }

    /** The figures of a plan's ads. */
    LaunchComparison.Spending spending(Id<Plan> plan) {
        var codes = new HashMap<String, String>();
        var first = new HashMap<String, LaunchComparison.FirstSpend>();
        jdbc.sql("""
                        select a.code, d.ad_id, s.day as first, s.account_id
                          from belief_plan_ads a
                          left join delivered_ads d on d.code = a.code
                          left join lateral (select s.day, s.account_id from planned_ad_days s
                               where s.plan_id = a.plan_id and s.number = a.number and s.spend > 0
                               order by s.day, s.account_id desc limit 1) s on true
                         where a.plan_id = :plan
                        """).param("plan", plan.value()).query(row -> {
            if (row.getString("ad_id") != null) {
                codes.put(row.getString("ad_id"), row.getString("code"));
            }
            var day = row.getObject("first", LocalDate.class);
            if (day != null) {
                first.put(row.getString("code"), new LaunchComparison.FirstSpend(day, row.getString("account_id")));
            }
        });
        return new LaunchComparison.Spending(codes, first);
    }

    /**
     * Keeps what was found, as long as what it takes the place of still stands, so that nobody is told of that again.
     *
     * @param ended the last day of what is not found any more
     */
    void keep(Id<Plan> plan, int version, List<Difference> found, LocalDate ended) {
        jdbc.sql(KEEP)
                .param("plan", plan.value())
                .param("version", version)
                .param("found", DifferenceRows.json(found, jsonb))
                .update();
        var closed = jdbc.sql(CLOSE)
                .param("plan", plan.value())
                .param("version", version)
                .param("found", found.stream().map(Difference::id).toArray(UUID[]::new))
                .param("day", ended)
                .query(UUID.class)
                .list();
        if (!closed.isEmpty()) {
            jdbc.sql(TAKE_OVER)
                    .param("plan", plan.value())
                    .param("ended", closed.toArray(UUID[]::new))
                    .update();
        }
    }

    /** That it was compared, whatever was found. */
    void keep(Id<Plan> plan, int version, LocalDate launched, Instant read) {
        jdbc.sql(KEEP_AUDIT)
                .param("plan", plan.value())
                .param("version", version)
                .param("launched", launched)
                .param("read", read.atOffset(ZoneOffset.UTC))
                .update();
    }

    void leaveOut(Id<Plan> plan, UUID difference, boolean out) {
        jdbc.sql("""
                        update belief_launch_differences
                           set left_out_at = case when :out then coalesce(left_out_at, now()) end,
                               left_out_by = case when :out then case when left_out_at is null then auth.uid() else left_out_by end end
                         where plan_id = :plan and id = :id
                        """)
                .param("out", out)
                .param("plan", plan.value())
                .param("id", difference)
                .update();
    }
}
