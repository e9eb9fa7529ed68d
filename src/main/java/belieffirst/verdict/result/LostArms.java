package belieffirst.verdict.result;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Arms that lost on an earlier day; they stay among those compared. */
@Repository
public class LostArms {

    private final JdbcClient jdbc;

    LostArms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By their keys, by the event that still counts. What the first engine said is not held against them. An angle that somebody set
     * back since then is judged anew; a cell is not, since what became of its angle says nothing of it. Nor does a verdict count on
     * figures of an import that was taken back later.
     */
    public Set<String> of(Id<Plan> plan, LocalDate today) {
        return new HashSet<>(jdbc.sql("""
                        select distinct arm
                          from (select distinct on (as_of, arm) arm, angle_id, verdict, created_at,
                                       coalesce(read_outs ->> 'event', 'purchase') as event
                                  from belief_verdicts
                                 where plan_id = :plan and as_of < :today and engine_version <> '1'
                                 order by as_of, arm, created_at desc) last
                         where verdict = 'kill' and event = (select event from belief_plans where id = :plan)
                           and not exists (select from belief_angle_changes c
                                            where c.angle_id = last.angle_id and last.arm = c.angle_id::text
                                              and c.cause = 'person' and c.to_status <> 'loser'
                                              and c.changed_at > last.created_at)
                           and not exists (select from ad_imports i
                                            where i.state = 'taken_back' and :plan = any (i.taken_back_of)
                                              and last.created_at between i.finished_at and i.taken_back_at)
                        """)
                .param("plan", plan.value())
                .param("today", today)
                .query(String.class)
                .list());
    }
}
