package belieffirst.evidence.ad;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sums of planned ads, by day and by plan, which pages and verdicts read. They are written in the transaction that changes
 * what they are sums of.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PlannedAdSums {

    private static final String ALL_DAYS = """
            select app.sum_planned_ads(app.organization(), :codes::text[], '-infinity', 'infinity')::text
            """;

    /** The days of ads in a table of ids and days. */
    private static final String CHANGED = """
            select app.sum_planned_ads(app.organization(), array_agg(d.code), min(c.first), max(c.last))::text
              from (select id, min(day) as first, max(day) as last from ADS_AND_DAYS told group by id) c
              join delivered_ads d on d.id = c.id and d.code is not null
            having count(*) > 0
            """;

    private static final String WITHOUT = """
            select app.sum_planned_ads_without(app.organization(), array_agg(code), array_agg(day), array_agg(until))::text
              from (select distinct w.code, p.day, p.until
                      from unnest(:ads::uuid[], :codes::text[]) w (id, code)
                      join ad_performance p on p.organization_id = app.organization() and p.delivered_ad_id = w.id) days
            having count(*) > 0
            """;

    private final JdbcClient jdbc;

    PlannedAdSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One writer of an organization's results after the other, until the end of the transaction. */
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('ad_performance ' || app.organization(), 0))::text")
                .query(String.class)
                .single();
    }

    /** These planned ads have other ads than before, or the same on other terms. */
    public void renew(Collection<String> codes) {
        if (!codes.isEmpty()) {
            jdbc.sql(ALL_DAYS)
                    .param("codes", codes.toArray(String[]::new))
                    .query(String.class)
                    .single();
        }
    }

    /** These planned ads have these ads no longer, which told of the days that are known of them. */
    public void renewWithout(Map<UUID, String> codes) {
        var ads = List.copyOf(codes.entrySet());
        jdbc.sql(WITHOUT)
                .param("ads", ads.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("codes", ads.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .query(String.class)
                .optional();
    }

    /** These ads have other days than before. */
    public void renewChanged(String adsAndDays) {
        jdbc.sql(CHANGED.replace("ADS_AND_DAYS", adsAndDays))
                .query(String.class)
                .optional();
    }
}
