package belieffirst.evidence.structure;

import belieffirst.kernel.Jsonb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rows of objects and of their changes, as they are read. */
class ObjectRows {

    static final String OBJECT =
            "o.account_id, o.level, o.object_id, o.parent_id, o.facts, o.first_seen_on, o.seen_on, o.read_at";

    /** A change is as old as the reading that showed it. */
    static final String CHANGE = """
            c.account_id, c.level, c.object_id, c.fact, c.before, c.after, c.seen_on,
            coalesce((select r.read_at from delivered_object_readings r
                       where r.account_id = c.account_id and r.import_id = c.import_id), c.changed_at) as read_at""";

    private final Jsonb jsonb;

    ObjectRows(Jsonb jsonb) {
        this.jsonb = jsonb;
    }

    KnownObject object(ResultSet row) throws SQLException {
        return new KnownObject(
                row.getString("account_id"),
                level(row),
                row.getString("object_id"),
                row.getString("parent_id"),
                jsonb.object(row.getString("facts")),
                row.getObject("first_seen_on", LocalDate.class),
                row.getObject("seen_on", LocalDate.class),
                row.getString("read_at") == null ? null : instant(row));
    }

    ObjectChange change(ResultSet row) throws SQLException {
        return new ObjectChange(
                row.getString("account_id"),
                level(row),
                row.getString("object_id"),
                row.getString("fact"),
                value(row, "before"),
                value(row, "after"),
                row.getObject("seen_on", LocalDate.class),
                instant(row));
    }

    static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("read_at", OffsetDateTime.class).toInstant();
    }

    private @Nullable JsonNode value(ResultSet row, String column) throws SQLException {
        var json = row.getString(column);
        return json == null ? null : jsonb.read(json, JsonNode.class);
    }

    private static ObjectLevel level(ResultSet row) throws SQLException {
        return ObjectLevel.of(row.getString("level"));
    }
}
