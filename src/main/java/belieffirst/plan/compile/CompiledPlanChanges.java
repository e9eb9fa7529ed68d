package belieffirst.plan.compile;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.Status;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The compiled plans in the order of their latest change, for programs that keep copies: one may come twice, and none is missed. */
@Repository
@Transactional(readOnly = true)
public class CompiledPlanChanges {

    /** The bytes of payloads that an answer has at most, but for a first one that is longer. */
    private static final int MOST = 4_000_000;

    private final JdbcClient jdbc;

    CompiledPlanChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Part since(Cursor from, int limit) {
        var rows = jdbc.sql(statement(limit + 1))
                .param("at", from.time())
                .param("id", from.id())
                .query(CompiledPlanChanges::row)
                .list();
        var kept = rows.subList(0, Math.min(limit, rows.size()));
        if (kept.isEmpty()) {
            return new Part(List.of(), false, from);
        }
        var last = kept.getLast();
        var hasMore = kept.size() < last.found();
        return new Part(kept.stream().map(Row::change).toList(), hasMore, hasMore ? last.place() : last.settledPlace());
    }

    /** A change may be committed this long after the moment that it carries, so the last minute is answered again. */
    private static String statement(int most) {
        return """
                select found.*, clock_timestamp() - interval '1 minute' as settled
                  from (select part.*, c.digest, c.payload, count(*) over () as found,
                               sum(octet_length(c.payload)) over (order by part.updated_at, part.id) as bytes
                          from (select p.id, p.key, p.status, p.compilation_number, p.updated_at,
                                       p.archived_at is not null as archived
                                  from belief_plans p
                                 where p.compilation_number is not null
                                   and (:at::timestamptz is null or (p.updated_at, p.id) > (:at, :id::uuid))
                                 order by p.updated_at, p.id
                                 limit %d) part
                          join belief_plan_compilations c on c.plan_id = part.id and c.number = part.compilation_number) found
                 where bytes - octet_length(payload) < %d
                 order by updated_at, id
                """.formatted(most, MOST);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Row(
                new Change(
                        new Id<>(id),
                        row.getString("key"),
                        Status.of(row.getString("status")),
                        row.getBoolean("archived"),
                        row.getInt("compilation_number"),
                        row.getString("digest"),
                        new String(row.getBytes("payload"), StandardCharsets.UTF_8),
                        row.getObject("updated_at", OffsetDateTime.class)),
                row.getInt("found"),
                row.getObject("settled", OffsetDateTime.class));
    }

    /** A part of the changes, and where the next begins. */
    public record Part(List<Change> changes, boolean hasMore, Cursor next) {}

    /** A compiled plan as it is now. */
    public record Change(
            Id<Plan> plan,
            String key,
            Status status,
            boolean archived,
            int number,
            String digest,
            String payload,
            OffsetDateTime at) {}

    private record Row(Change change, int found, OffsetDateTime settled) {

        Cursor place() {
            return new Cursor(change.at().toString(), change.plan().value());
        }

        Cursor settledPlace() {
            return change.at().isAfter(settled) ? new Cursor(settled.toString(), new UUID(0, 0)) : place();
        }
    }
}
