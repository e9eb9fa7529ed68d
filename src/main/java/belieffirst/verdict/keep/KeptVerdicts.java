package belieffirst.verdict.keep;

import belieffirst.kernel.CountedEvent;
import belieffirst.verdict.rule.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The verdicts that were kept, over all plans of the current organization. A question costs one statement. */
@Repository
@Transactional(readOnly = true)
public class KeptVerdicts {

    private static final String OF_ANGLE = """
            select * from (
                select distinct on (v.plan_id, v.arm) p.key, p.name, p.phase_id, v.as_of, v.verdict, v.read_outs,
                       coalesce(v.read_outs ->> 'event', 'purchase') as event,
                       case when v.arm ~ '^[0-9]+$' then coalesce(v.read_outs ->> 'name', 'Cell ' || v.arm) else a.name end as arm
                  from belief_verdicts v
                  join belief_plans p on p.organization_id = v.organization_id and p.id = v.plan_id
                  join belief_angles a on a.organization_id = v.organization_id and a.id = v.angle_id
                 where v.angle_id = :angle
                 order by v.plan_id, v.arm, v.as_of desc, v.created_at desc) latest
             order by as_of desc, key desc, arm
             limit 50
            """;

    /** Of a plan's latest verdicts the one that says most. */
    private static final String OF_PLANS = """
            select distinct on (latest.plan_id) latest.*
              from (select distinct on (v.plan_id, v.arm) v.plan_id, p.key, p.name, p.phase_id, v.as_of, v.verdict, v.read_outs,
                           coalesce(v.read_outs ->> 'event', 'purchase') as event,
                           case when v.arm ~ '^[0-9]+$' then coalesce(v.read_outs ->> 'name', 'Cell ' || v.arm) else a.name end as arm
                      from belief_verdicts v
                      join belief_plans p on p.organization_id = v.organization_id and p.id = v.plan_id
                      join belief_angles a on a.organization_id = v.organization_id and a.id = v.angle_id
                     where p.key = any (:keys)
                     order by v.plan_id, v.arm, v.as_of desc, v.created_at desc) latest
             order by latest.plan_id, array_position(array['confirm', 'reject', 'promote', 'best_bet',
                      'provisional', 'works', 'stop_no_separation', 'falling', 'keep_testing', 'kill'], latest.verdict),
                      (latest.read_outs ->> 'p_best')::float8 desc nulls last
            """;

    private final JdbcClient jdbc;

    KeptVerdicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest verdict of each plan that tested this angle, the freshest first. */
    public List<KeptVerdict> ofAngle(UUID angle) {
        return jdbc.sql(OF_ANGLE)
                .param("angle", angle)
                .query(KeptVerdicts::verdict)
                .list();
    }

    /** For each of these plans that was judged the verdict that says most, by the plan's key. */
    public Map<String, KeptVerdict> ofPlans(Collection<String> keys) {
        var verdicts = new LinkedHashMap<String, KeptVerdict>();
        jdbc.sql(OF_PLANS)
                .param("keys", keys.toArray(String[]::new))
                .query(KeptVerdicts::verdict)
                .list()
                .forEach(kept -> verdicts.put(kept.plan().key(), kept));
        return verdicts;
    }

    private static KeptVerdict verdict(ResultSet row, int number) throws SQLException {
        return new KeptVerdict(
                new KeptVerdict.Plan(
                        row.getString("key"),
                        row.getString("name"),
                        row.getInt("phase_id"),
                        new CountedEvent(row.getString("event"))),
                row.getString("arm"),
                row.getObject("as_of", LocalDate.class),
                Decision.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                KeptFigures.in(row.getString("read_outs")));
    }
}
