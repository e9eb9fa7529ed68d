package belieffirst.evidence;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The overview of all plans: the results of each, and the number of ads that belong to none. */
@Repository
@Transactional(readOnly = true)
public class ResultsOverview {

    private static final String LINES = """
            select b.key, b.name, p.currency, sum(p.spend) as spend,
                   case when bool_and(p.purchases is not null or p.spend = 0) then sum(p.purchases)::bigint end as purchases,
                   max(p.day) as last_day,
                   count(distinct a.code) as ads
              from delivered_ads d
              join belief_plan_ads a on a.organization_id = d.organization_id and a.code = d.code
              join belief_plans b on b.id = a.plan_id
              join lateral (
                   select w.*, regexp_replace(w.breakdown, '=[^|]*', '', 'g') as kind,
                          min(regexp_replace(w.breakdown, '=[^|]*', '', 'g')) over (partition by w.day) as chosen
                     from ad_performance w
                    where w.organization_id = d.organization_id and w.delivered_ad_id = d.id and w.until = w.day) p
                on p.kind = p.chosen
             group by b.key, b.name, p.currency
             order by max(p.day) desc, b.key desc, p.currency
             limit 200
            """;

    private final JdbcClient jdbc;

    ResultsOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Plans with results, the freshest first; a plan in two currencies stands twice, since they are never added. */
    public List<PlanResultSummary> plans() {
        return jdbc.sql(LINES)
                .query((row, _) -> new PlanResultSummary(
                        row.getString("key"),
                        row.getString("name"),
                        row.getInt("ads"),
                        row.getString("currency"),
                        row.getBigDecimal("spend"),
                        row.getObject("purchases", Long.class),
                        row.getObject("last_day", LocalDate.class)))
                .list();
    }

    /** How many ads nobody matched yet; a thousand and one stands for more. */
    public int unmatched() {
        return jdbc.sql("""
                        select count(*) from (select from delivered_ads where code is null and not set_aside limit 1001) few
                        """).query(Integer.class).single();
    }
}
