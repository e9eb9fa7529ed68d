package belieffirst.verdict.keep;

import belieffirst.kernel.CountedEvent;
import belieffirst.plan.layer.Phase;
import belieffirst.verdict.result.KeptCounts;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The verdicts that were kept, over all plans of the current organization. A question costs one statement. */
@Repository
@Transactional(readOnly = true)
public class KeptVerdicts {

    private static final String COLUMNS = """
            p.key, p.name, p.phase_id, v.as_of, v.verdict, v.read_outs - 'counts' as read_outs,
            coalesce(v.read_outs ->> 'event', 'purchase') as event, v.read_outs ->> 'attribution_setting' as attribution,
            case when jsonb_exists(v.read_outs, 'currency') then v.read_outs ->> 'currency' else p.currency end as currency,
            case when jsonb_exists(v.read_outs, 'target_cpa') then (v.read_outs ->> 'target_cpa')::numeric else p.target_cpa end as target_cpa,
            case when v.arm ~ '^[0-9]+$' then coalesce(v.read_outs ->> 'name', 'Variant ' || v.arm) else a.name end as arm""";

    private static final String KEPT = """
            from belief_verdicts v
            join belief_plans p on p.organization_id = v.organization_id and p.id = v.plan_id
             and exists (select from plan_results f where (f.organization_id, f.plan_id) = (p.organization_id, p.id))
            join belief_angles a on a.organization_id = v.organization_id and a.id = v.angle_id""";

    private static final String OF_ANGLE = """
            select %s, v.read_outs ->> 'counts' as counts
              %s
              join (select distinct on (plan_id, arm) id from belief_verdicts
                     where angle_id = :angle order by plan_id, arm, as_of desc, created_at desc) latest on latest.id = v.id
             order by as_of desc, key desc, arm
             limit 50
            """.formatted(COLUMNS, KEPT);

    /** The place of a word among those that say most; what works or falls is still tested. */
    private static final String RANK = """
            array_position(array['confirm', 'reject', 'promote', 'best_bet', 'provisional', 'stop_no_separation', 'keep_testing',
                                 'kill'],
                           case when v.verdict in ('works', 'falling') then 'keep_testing' else v.verdict end)""";

    /** Of each angle the latest verdict that says most. */
    private static final String OF_ANGLES = """
            select latest.*
              from unnest(:angles::uuid[]) wanted (id)
             cross join lateral (
                   select v.angle_id, %s
                     %s
                    where v.organization_id = app.organization() and v.angle_id = wanted.id
                    order by v.as_of desc, v.created_at desc, %s,
                             (v.read_outs ->> 'p_best')::float8 desc nulls last
                    limit 1) latest
            """.formatted(COLUMNS, KEPT, RANK);

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    KeptVerdicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest verdict of each plan that tested this angle, the freshest first. */
    public List<KeptVerdict> ofAngle(UUID angle) {
        return jdbc.sql(OF_ANGLE)
                .param("angle", angle)
                .query((row, _) -> verdict(row, row.getString("counts")))
                .list();
    }

    /** The latest verdict on each of these angles that was judged, by the angle's id. */
    Map<UUID, KeptVerdict> ofAngles(Collection<UUID> angles) {
        var verdicts = new LinkedHashMap<UUID, KeptVerdict>();
        jdbc.sql(OF_ANGLES).param("angles", angles.toArray(UUID[]::new)).query(row -> {
            verdicts.put(row.getObject("angle_id", UUID.class), verdict(row, null));
        });
        return verdicts;
    }

    private static KeptVerdict verdict(ResultSet row, @Nullable String counts) throws SQLException {
        var plan = new KeptVerdict.Plan(
                row.getString("key"),
                row.getString("name"),
                row.getInt("phase_id"),
                new CountedEvent(row.getString("event")),
                new KeptVerdict.Terms(
                        row.getString("currency"), row.getString("attribution"), row.getBigDecimal("target_cpa")));
        return new KeptVerdict(
                plan,
                row.getString("arm"),
                row.getObject("as_of", LocalDate.class),
                Decision.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
                KeptFigures.in(row.getString("read_outs"), plan.phase() == Phase.CONFIRMATION.id()),
                counts == null ? null : KeptCounts.in(JSON.readTree(counts)).orElse(null));
    }
}
