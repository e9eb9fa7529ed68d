package belieffirst.evidence;

import belieffirst.kernel.CountedEvent;
import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The overview of all plans: the results of each, and the number of ads that belong to none. */
@Repository
@Transactional(readOnly = true)
public class ResultsOverview {

    private static final int PAGE = 100;

    private static final String LINES = """
            select p.id, p.key, p.name, r.ads, r.currency, r.spend, r.purchases, r.last_day, p.event
              from plan_results r
              join belief_plans p on p.id = r.plan_id
            """;

    private static final String AFTER = """
             where (r.last_day, r.plan_key) <= (:day::date, (select key from belief_plans where id = :plan::uuid))
               and not (r.last_day = :day and r.plan_id = :plan and r.currency <= right(:line, -11))
            """;

    private static final String ORDER = """
             order by r.last_day desc, r.plan_key desc, r.currency
             limit :limit
            """;

    private final JdbcClient jdbc;

    ResultsOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Plans with results, the freshest first; a plan in two currencies stands twice, since they are never added. */
    public Slice<PlanResultSummary> plans(Cursor cursor) {
        var rows = jdbc.sql(LINES + (cursor.id() == null ? "" : AFTER) + ORDER)
                .param("day", cursor.day())
                .param("line", cursor.key())
                .param("plan", cursor.id())
                .param("limit", PAGE + 1)
                .query(ResultsOverview::line)
                .list();
        return Slice.cut(
                rows,
                PAGE,
                last -> new Cursor(
                                "%s %s".formatted(last.lastDay(), last.currency()),
                                last.plan().value())
                        .toString());
    }

    private static PlanResultSummary line(ResultSet row, int number) throws SQLException {
        return new PlanResultSummary(
                new Id<>(row.getObject("id", UUID.class)),
                row.getString("key"),
                row.getString("name"),
                row.getInt("ads"),
                row.getString("currency"),
                row.getBigDecimal("spend"),
                new PlanResultSummary.Count(
                        new CountedEvent(row.getString("event")), row.getObject("purchases", Long.class)),
                row.getObject("last_day", LocalDate.class));
    }

    /** How many ads nobody matched yet; a thousand and one stands for more. */
    public int unmatched() {
        return jdbc.sql("""
                        select count(*) from (select from delivered_ads where code is null and not set_aside limit 1001) few
                        """).query(Integer.class).single();
    }
}
