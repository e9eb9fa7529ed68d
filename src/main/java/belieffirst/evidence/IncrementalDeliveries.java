package belieffirst.evidence;

import belieffirst.evidence.ad.Incremental;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The incremental attribution of planned ads beside what was attributed to them, which decides nothing. One statement reads it. */
@Repository
@Transactional(readOnly = true)
public class IncrementalDeliveries {

    /** Only days that told both figures can be compared. Of several breakdowns of a day one counts, as for verdicts. */
    private static final String OF_PLAN = """
            select a.code, count(distinct w.day) filter (where w.both_told) as days, count(distinct w.day) as all_days,
                   sum(w.spend) filter (where w.both_told) as spend, sum(w.attributed) filter (where w.both_told) as attributed,
                   sum(w.incremental) filter (where w.both_told) as incremental,
                   case when min(w.currency) filter (where w.both_told) = max(w.currency) filter (where w.both_told)
                        then max(w.currency) filter (where w.both_told) end as currency
              from belief_plan_ads a
              join belief_plans b on b.id = a.plan_id
              join delivered_ads d on d.code = a.code
             cross join lateral (
                   select p.*, p.attributed is not null and p.incremental is not null as both_told,
                          p.kind = min(p.kind) over (partition by p.day) as counts
                     from (select r.day, r.spend, r.currency, regexp_replace(r.breakdown, '=[^|]*', '', 'g') as kind,
                                  case b.event when 'purchase' then r.purchases::numeric
                                       else (r.conversions ->> b.event)::numeric end as attributed,
                                  (r.measures ->> (:measure || b.event))::numeric as incremental
                             from ad_performance r
                            where r.delivered_ad_id = d.id and r.until = r.day) p) w
             where a.plan_id = :plan and w.counts
             group by a.number, a.code having bool_or(w.both_told) order by a.number
            """;

    private final JdbcClient jdbc;

    IncrementalDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of which anything was told, in the order of the plan. */
    public List<IncrementalDelivery> of(Id<Plan> plan) {
        return jdbc.sql(OF_PLAN)
                .param("plan", plan.value())
                .param("measure", Incremental.measure(""))
                .query((row, _) -> new IncrementalDelivery(
                        row.getString("code"),
                        row.getLong("days"),
                        row.getLong("all_days"),
                        row.getBigDecimal("spend"),
                        row.getString("currency"),
                        row.getBigDecimal("attributed"),
                        row.getBigDecimal("incremental")))
                .list();
    }
}
