package belieffirst.evidence;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The reach of planned ads day by day, which is shown, and decides nothing. Reading it costs one statement. */
@Repository
@Transactional(readOnly = true)
public class AdReaches {

    /** People of parts cannot be added, so only whole days count. */
    private static final String OF_PLAN = """
            select a.code, r.day, sum(r.impressions)::bigint as impressions, sum(r.reach)::bigint as people
              from belief_plan_ads a
              join delivered_ads d on d.code = a.code
              join ad_performance r on r.delivered_ad_id = d.id and r.until = r.day
             where a.plan_id = :plan and r.breakdown = '' and r.reach > 0 and r.impressions is not null
             group by a.code, r.day
            """;

    private final JdbcClient jdbc;

    AdReaches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** None of days that told of no reach. */
    public List<AdReach> of(Id<Plan> plan) {
        return jdbc.sql(OF_PLAN)
                .param("plan", plan.value())
                .query((row, _) -> new AdReach(
                        row.getString("code"),
                        row.getObject("day", LocalDate.class),
                        row.getLong("impressions"),
                        row.getLong("people")))
                .list();
    }
}
