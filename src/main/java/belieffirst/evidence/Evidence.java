package belieffirst.evidence;

import belieffirst.evidence.ad.AdDay;
import belieffirst.evidence.ad.MeasurementBasis;
import belieffirst.evidence.ad.Metrics;
import belieffirst.evidence.column.AttributionSetting;
import belieffirst.evidence.column.Objectives;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The results of a plan, by ad and day, from which verdicts are made. Reading them costs two statements, however many. */
@Repository
@Transactional(readOnly = true)
public class Evidence {

    /**
     * Several ads that ran may be one planned ad, as copies are: what they did is added, on the same terms only. Where an ad's day
     * came whole and in parts, the whole counts; where it came in parts alone, those of one kind, since each kind adds up to all.
     */
    private static final String DAYS = """
            select a.number, a.code, a.angle_id, a.template_id, p.day, d.account_id, p.currency, p.attribution_setting,
                   p.objective, sum(p.spend) as spend, sum(p.impressions) as impressions, sum(p.link_clicks) as link_clicks,
                   case when bool_and(p.purchases is not null or p.spend = 0) then sum(p.purchases) end
                       as purchases,
                   case when bool_and(p.purchase_value is not null or (p.spend = 0 and coalesce(p.purchases, 0) = 0))
                        then sum(p.purchase_value) end as purchase_value
              from belief_plan_ads a
              join delivered_ads d on d.code = a.code and d.organization_id = a.organization_id
              join lateral (
                   select w.*, regexp_replace(w.breakdown, '=[^|]*', '', 'g') as kind,
                          min(regexp_replace(w.breakdown, '=[^|]*', '', 'g')) over (partition by w.day) as chosen
                     from ad_performance w
                    where w.organization_id = d.organization_id and w.delivered_ad_id = d.id and w.until = w.day) p
                on p.kind = p.chosen
             where a.plan_id = :plan
             group by a.number, a.code, a.angle_id, a.template_id, p.day, d.account_id, p.currency, p.attribution_setting,
                      p.objective
             order by p.day, a.number, d.account_id, p.currency, p.attribution_setting, p.objective
            """;

    private static final String FRESHNESS = """
            select max(p.until) as last_day, max(i.finished_at) as came_at, count(*) filter (where p.until > p.day) as ranges
              from belief_plan_ads a
              join delivered_ads d on d.code = a.code and d.organization_id = a.organization_id
              join ad_performance p on p.organization_id = d.organization_id and p.delivered_ad_id = d.id
              join ad_imports i on i.organization_id = p.organization_id and i.id = p.import_id
             where a.plan_id = :plan
            having count(*) > 0
            """;

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final JdbcClient jdbc;

    Evidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that came back of this plan; empty where nothing did, and for a plan that one cannot see. */
    public PlanEvidence of(Id<Plan> plan) {
        var days =
                jdbc.sql(DAYS).param("plan", plan.value()).query(Evidence::day).list();
        return new PlanEvidence(plan, days, freshness(plan).orElse(null));
    }

    private Optional<PlanEvidence.Freshness> freshness(Id<Plan> plan) {
        return jdbc.sql(FRESHNESS)
                .param("plan", plan.value())
                .query((row, _) -> new PlanEvidence.Freshness(
                        row.getObject("last_day", LocalDate.class),
                        row.getObject("came_at", OffsetDateTime.class).toInstant(),
                        row.getLong("ranges")))
                .optional();
    }

    private static AdDay day(ResultSet row, int number) throws SQLException {
        return new AdDay(
                new AdDay.Ad(
                        row.getInt("number"),
                        row.getString("code"),
                        row.getObject("angle_id", UUID.class),
                        row.getObject("template_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                new MeasurementBasis(
                        row.getString("account_id"),
                        row.getString("currency"),
                        AttributionSetting.of(row.getString("attribution_setting")),
                        Objectives.of(row.getString("objective"))),
                new Metrics(
                        row.getBigDecimal("spend"),
                        whole(row, "impressions"),
                        null,
                        whole(row, "link_clicks"),
                        whole(row, "purchases"),
                        row.getBigDecimal("purchase_value")));
    }

    private static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        BigDecimal sum = row.getBigDecimal(column);
        return sum == null ? null : sum.min(MOST).longValue();
    }
}
