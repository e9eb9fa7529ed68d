package belieffirst.evidence;

import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The delivery of planned ads: impressions, clicks, reach and plays, which are kept and shown, and decide nothing. */
@Repository
@Transactional(readOnly = true)
public class AdDeliveries {

    /** Of several breakdowns of a day one counts, as for verdicts; people of parts cannot be added. Ranges have no days. */
    private static final String OF_PLAN = """
            select a.code,
                   case when bool_and(w.impressions is not null or w.spend = 0) then sum(w.impressions) end as impressions,
                   case when bool_and(w.link_clicks is not null or w.spend = 0) then sum(w.link_clicks) end as link_clicks,
                   max(w.reach) filter (where w.breakdown = '') as reach,
                   sum(w.impressions) filter (where w.breakdown = '' and w.reach > 0)
                       / nullif(sum(w.reach) filter (where w.breakdown = ''), 0)::numeric as frequency,
                   case when bool_and(w.plays is not null or w.spend = 0) then sum(w.plays) end as plays,
                   case when bool_and(w.thruplays is not null or w.spend = 0) then sum(w.thruplays) end as thruplays,
                   case when bool_and(w.seconds is not null or w.spend = 0) then
                       case when bool_and(w.plays is not null or w.seconds is null)
                            then sum(w.seconds * w.plays) / nullif(sum(w.plays) filter (where w.seconds is not null), 0)
                            else sum(w.seconds * w.impressions) / nullif(sum(w.impressions) filter (where w.seconds is not null), 0)
                       end end as seconds
              from belief_plan_ads a
              join delivered_ads d on d.code = a.code
             cross join lateral (
                   select r.*, (r.measures ->> 'three_second_plays')::bigint as plays, (r.measures ->> 'thruplays')::bigint as thruplays,
                          (r.measures ->> 'average_play_seconds')::numeric as seconds,
                          regexp_replace(r.breakdown, '=[^|]*', '', 'g')
                              = min(regexp_replace(r.breakdown, '=[^|]*', '', 'g')) over (partition by r.day) as counts
                     from ad_performance r
                    where r.delivered_ad_id = d.id and r.until = r.day) w
             where a.plan_id = :plan and w.counts
             group by a.number, a.code order by a.number
            """;

    private final JdbcClient jdbc;

    AdDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of which anything came, in the order of the plan. */
    public List<AdDelivery> of(Id<Plan> plan) {
        return jdbc.sql(OF_PLAN)
                .param("plan", plan.value())
                .query((row, _) -> new AdDelivery(
                        row.getString("code"),
                        count(row, "impressions"),
                        count(row, "link_clicks"),
                        count(row, "reach"),
                        row.getBigDecimal("frequency"),
                        count(row, "plays"),
                        count(row, "thruplays"),
                        row.getBigDecimal("seconds")))
                .list();
    }

    private static @Nullable Long count(ResultSet row, String column) throws SQLException {
        var value = row.getBigDecimal(column);
        return value == null ? null : value.longValue();
    }
}
