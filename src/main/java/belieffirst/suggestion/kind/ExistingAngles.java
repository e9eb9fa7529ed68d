package belieffirst.suggestion.kind;

import belieffirst.suggestion.fact.ExistingEntry;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A job's angles, whatever became of them, each with what is known of it: its status, and the plans that test it. */
@Repository
class ExistingAngles {

    private static final String SELECT = """
                        select a.id, a.name, a.belief_statement,
                               initcap(a.status) || case when a.archived_at is null then '' else ', archived' end
                               || coalesce((
                                   select '; ' || string_agg(format('%s in phase %s: %s', p.key, p.phase_id, p.status), ', '
                                                             order by p.key)
                                     from belief_plan_angles pa join belief_plans p on p.id = pa.plan_id
                                    where pa.angle_id = a.id), '')
                               || coalesce((
                                   select '; results: ' || string_agg(left(r.results::text, 500), ' ' order by r.created_at)
                                     from belief_plan_angles pa join belief_plan_runs r on r.plan_id = pa.plan_id
                                    where pa.angle_id = a.id and r.status = 'completed' and r.results is not null), '')
                               as said
                          from belief_angles a
                         where a.jtbd_framed_id = :job
                         order by a.created_at desc, a.id
                         limit 200
                        """;

    private final JdbcClient jdbc;

    ExistingAngles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The two hundred newest. */
    List<ExistingEntry> of(UUID job) {
        return jdbc.sql(SELECT)
                .param("job", job)
                .query((row, _) -> new ExistingEntry(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("belief_statement"),
                        row.getString("said")))
                .list();
    }
}
