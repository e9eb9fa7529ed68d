package belieffirst.access.audit;

import belieffirst.kernel.Jsonb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A reader of entries of the audit log, with their changes as people read them. */
@Component
class AuditRows implements RowMapper<AuditEntry> {

    private final Jsonb json;

    AuditRows(Jsonb json) {
        this.json = json;
    }

    @Override
    public AuditEntry mapRow(ResultSet row, int rowNumber) throws SQLException {
        return new AuditEntry(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class),
                new AuditActor(
                        row.getString("actor_name"),
                        row.getString("via"),
                        row.getString("via_name"),
                        row.getString("request_id")),
                row.getString("action"),
                new AuditEntry.Subject(
                        row.getString("subject"),
                        row.getObject("subject_id", UUID.class),
                        row.getString("subject_name")),
                changes(json.object(row.getString("before")), json.object(row.getString("after"))));
    }

    private static List<AuditChange> changes(JsonNode before, JsonNode after) {
        var fields = new TreeSet<>(before.propertyNames());
        fields.addAll(after.propertyNames());
        fields.remove("id");
        return fields.stream()
                .map(field -> new AuditChange(field, text(before.path(field)), text(after.path(field))))
                .toList();
    }

    /** A list of texts reads as lines; what is deeper, as JSON. */
    private static @Nullable String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isArray() && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isString)) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asString)
                    .collect(Collectors.joining("\n"));
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
