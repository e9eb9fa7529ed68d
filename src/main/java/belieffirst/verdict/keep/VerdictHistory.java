package belieffirst.verdict.keep;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Every verdict that was kept, on an angle or of a plan, the latest day first. */
@Repository
@Transactional(readOnly = true)
public class VerdictHistory {

    private static final String SELECT = """
            select v.id, v.plan_id, v.angle_id, v.arm, v.as_of, v.verdict, v.read_outs, v.engine_version, v.created_at
              from belief_verdicts v
             where v.%s = :subject and (:day::date is null or (v.as_of, v.id) < (:day, :id::uuid))
             order by v.as_of desc, v.id desc
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Jsonb jsonb;

    VerdictHistory(JdbcClient jdbc, Jsonb jsonb) {
        this.jdbc = jdbc;
        this.jsonb = jsonb;
    }

    public Slice<Line> ofAngle(UUID angle, Cursor from, int limit) {
        return list(SELECT.formatted("angle_id"), angle, from, limit);
    }

    public Slice<Line> ofPlan(UUID plan, Cursor from, int limit) {
        return list(SELECT.formatted("plan_id"), plan, from, limit);
    }

    private Slice<Line> list(String statement, UUID subject, Cursor from, int limit) {
        var rows = jdbc.sql(statement)
                .param("subject", subject)
                .param("day", from.day())
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(this::line)
                .list();
        return Slice.cut(rows, limit, line -> new Cursor(line.asOf().toString(), line.id()).toString());
    }

    private Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("plan_id", UUID.class),
                row.getObject("angle_id", UUID.class),
                row.getString("arm"),
                row.getObject("as_of", LocalDate.class),
                row.getString("verdict"),
                new Basis(
                        jsonb.object(row.getString("read_outs")),
                        row.getString("engine_version"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant()));
    }

    /**
     * One verdict.
     *
     * @param arm the angle's id, or the number of a cell
     */
    public record Line(UUID id, UUID plan, UUID angle, String arm, LocalDate asOf, String verdict, Basis basis) {}

    /** The figures that a verdict was given on, by which version of the rules, and when. */
    public record Basis(ObjectNode readOuts, String engine, Instant at) {}
}
