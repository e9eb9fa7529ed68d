package belieffirst.plan.run;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Slice;
import belieffirst.plan.Plan;
import belieffirst.plan.layer.Phase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The runs as rows. */
@Repository
class RunRepository {

    private static final String SELECT = """
            select r.id, r.plan_id, r.phase_id, r.status, r.compilation_number, r.started_at, r.heard_at, r.completed_at,
                   r.created_at, r.ended_because, case when jsonb_typeof(r.results) = 'object' then r.results else '{}' end as results,
                   (select count(*)
                      from belief_plan_compilations c,
                           jsonb_path_query(convert_from(c.payload, 'UTF8')::jsonb, '$.ads[*]')
                     where c.plan_id = r.plan_id and c.number = r.compilation_number) as planned,
                   (select count(*) from belief_plan_run_ads a
                     where a.run_id = r.id and a.state in ('made', 'live')) as made,
                   (select count(*) from belief_plan_run_ads a where a.run_id = r.id and a.state = 'failed') as failed
              from belief_plan_runs r
            """;

    /** One statement, so that of two who claim at once one waits for the other, and then finds the plan running. */
    private static final String CLAIM = """
            with claimed as (
                update belief_plans
                   set status = 'running', version = version + 1, updated_at = clock_timestamp()
                 where id = :plan and status = 'ready' and archived_at is null
                   and not exists (select from belief_plan_runs r
                                    where r.plan_id = :plan and r.status in ('pending', 'running'))
                returning id, phase_id, compilation_number
            )
            insert into belief_plan_runs (plan_id, phase_id, status, started_at, compilation_number)
            select id, phase_id, 'running', now(), compilation_number from claimed
            returning id
            """;

    /** The plan follows: completed, or ready to be claimed again. */
    private static final String END = """
            with ended as (
                update belief_plan_runs
                   set status = :status, completed_at = clock_timestamp(), heard_at = clock_timestamp(),
                       ended_because = :because, results = :results::jsonb
                 where id = :run and status in ('pending', 'running')
                returning plan_id
            )
            update belief_plans p
               set status = case :status when 'completed' then 'completed' else 'ready' end,
                   version = version + 1, updated_at = clock_timestamp()
              from ended where p.id = ended.plan_id
            """;

    private final JdbcClient jdbc;
    private final Jsonb jsonb;

    RunRepository(JdbcClient jdbc, Jsonb jsonb) {
        this.jdbc = jdbc;
        this.jsonb = jsonb;
    }

    Optional<Run> find(Id<Run> id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", id.value())
                .query(this::run)
                .optional();
    }

    /** The latest first. */
    List<Run> of(Id<Plan> plan) {
        return jdbc.sql(SELECT + "where r.plan_id = :plan order by r.created_at desc, r.id desc limit 50")
                .param("plan", plan.value())
                .query(this::run)
                .list();
    }

    /** The same, from a place on. */
    Slice<Run> of(Id<Plan> plan, Cursor from, int limit) {
        var rows = jdbc.sql(SELECT + """
                        where r.plan_id = :plan and (:at::timestamptz is null or (r.created_at, r.id) < (:at, :id::uuid))
                        order by r.created_at desc, r.id desc
                        limit :limit
                        """)
                .param("plan", plan.value())
                .param("at", from.time())
                .param("id", from.id())
                .param("limit", limit + 1)
                .query((row, number) -> new Placed(run(row, number), row.getObject("created_at", OffsetDateTime.class)))
                .list();
        return Slice.cut(rows, limit, Placed::cursor).map(Placed::run);
    }

    /** The plan's angles that no other plan tests which is running. */
    List<UUID> untested(Id<Plan> plan) {
        return jdbc.sql("""
                        select t.angle_id from belief_plan_angles t
                         where t.plan_id = :plan
                           and not exists (select from belief_plan_angles o join belief_plans p on p.id = o.plan_id
                                            where o.angle_id = t.angle_id and o.plan_id <> t.plan_id and p.status = 'running')
                         order by t.display_order
                        """)
                .param("plan", plan.value())
                .query((row, number) -> row.getObject("angle_id", UUID.class))
                .list();
    }

    /** Empty when the plan is not ready, or somebody was faster. */
    Optional<Id<Run>> claim(Id<Plan> plan) {
        return jdbc.sql(CLAIM)
                .param("plan", plan.value())
                .query((row, number) -> new Id<Run>(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Answers false when it was over already. */
    boolean end(Id<Run> run, RunStatus status, @Nullable String because, @Nullable Object results) {
        return jdbc.sql(END)
                        .param("run", run.value())
                        .param("status", status.word())
                        .param("because", because)
                        .param("results", results == null ? null : jsonb.write(results))
                        .update()
                == 1;
    }

    private Run run(ResultSet row, int rowNumber) throws SQLException {
        return new Run(
                new Id<>(row.getObject("id", UUID.class)),
                new Id<>(row.getObject("plan_id", UUID.class)),
                Phase.of(row.getInt("phase_id")),
                RunStatus.of(row.getString("status")),
                row.getObject("compilation_number", Integer.class),
                new Run.Progress(row.getInt("planned"), row.getInt("made"), row.getInt("failed")),
                times(row),
                new Run.Outcome(row.getString("ended_because"), jsonb.object(row.getString("results"))));
    }

    private static Run.Times times(ResultSet row) throws SQLException {
        var heard = row.getObject("heard_at", OffsetDateTime.class).toInstant();
        return new Run.Times(time(row, "started_at"), heard, time(row, "completed_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private record Placed(Run run, OffsetDateTime made) {

        String cursor() {
            return new Cursor(made.toString(), run.id().value()).toString();
        }
    }
}
