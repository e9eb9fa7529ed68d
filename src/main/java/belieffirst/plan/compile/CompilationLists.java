package belieffirst.plan.compile;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Jsonb;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Slice;
import belieffirst.plan.Plan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** The compilations of a plan without their payloads, the newest first. */
@Repository
@Transactional(readOnly = true)
public class CompilationLists {

    private static final TypeReference<List<CompiledPlan.Warned>> WARNINGS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> WAIVERS = new TypeReference<>() {};

    /** A plan without a compilation is one row. */
    private static final String SELECT = """
            select c.number, c.digest, c.compiled_at, c.warnings, c.waivers, c.number = p.compilation_number as in_force
              from belief_plans p
              left join belief_plan_compilations c on c.plan_id = p.id and c.number < :before
             where p.id = :plan
             order by c.number desc
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final Jsonb jsonb;

    CompilationLists(JdbcClient jdbc, Jsonb jsonb) {
        this.jdbc = jdbc;
        this.jsonb = jsonb;
    }

    public Slice<Line> of(Id<Plan> plan, Cursor from, int limit) {
        var rows = jdbc.sql(SELECT)
                .param("plan", plan.value())
                .param("before", from.number(Integer.MAX_VALUE))
                .param("limit", limit + 1)
                .query((row, _) -> row.getString("digest") == null ? List.<Line>of() : List.of(line(row)))
                .list();
        if (rows.isEmpty()) {
            throw new Refusal.NotFound("plan", plan);
        }
        var lines = rows.stream().flatMap(List::stream).toList();
        return Slice.cut(lines, limit, line -> new Cursor(String.valueOf(line.number()), plan.value()).toString());
    }

    private Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getInt("number"),
                row.getString("digest"),
                row.getObject("compiled_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("in_force"),
                jsonb.read(row.getString("warnings"), WARNINGS),
                jsonb.read(row.getString("waivers"), WAIVERS));
    }

    /**
     * One compilation.
     *
     * @param inForce whether it is the one that ad makers should use now
     */
    public record Line(
            int number,
            String digest,
            Instant compiledAt,
            boolean inForce,
            List<CompiledPlan.Warned> warnings,
            Map<String, String> waivers) {}
}
