package belieffirst.verdict.apply;

import belieffirst.belief.AngleStatus;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The changes of angles that verdicts of the current organization made without a person. */
@Repository
@Transactional(readOnly = true)
public class AppliedVerdicts {

    private final JdbcClient jdbc;

    AppliedVerdicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a plan, the latest first. */
    public List<AppliedVerdict> of(Id<Plan> plan) {
        return jdbc.sql("""
                        select c.angle_id, a.name, c.to_status, c.changed_at
                          from belief_angle_changes c
                          join belief_angles a on a.organization_id = c.organization_id and a.id = c.angle_id
                         where c.plan_id = :plan and c.cause = 'verdict' and c.to_status in ('winner', 'loser')
                         order by c.changed_at desc, c.id
                         limit 20
                        """)
                .param("plan", plan.value())
                .query((row, _) -> new AppliedVerdict(
                        row.getObject("angle_id", UUID.class),
                        row.getString("name"),
                        AngleStatus.of(row.getString("to_status")),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
