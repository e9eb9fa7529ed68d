package belieffirst.evidence.audit;

import belieffirst.evidence.structure.ObjectLevel;
import belieffirst.kernel.Jsonb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The rows of differences, as they are written and read. */
final class DifferenceRows {

    private DifferenceRows() {}

    static String json(List<Difference> found, Jsonb jsonb) {
        return jsonb.write(found.stream().map(each -> json(each, jsonb)).toList());
    }

    private static ObjectNode json(Difference found, Jsonb jsonb) {
        var subject = found.subject();
        var row = jsonb.object();
        row.put("id", found.id().toString());
        row.put("kind", found.kind().word());
        row.put("level", subject.level().word());
        row.put("code", subject.code());
        row.put("object_id", subject.id());
        row.put("name", subject.name());
        row.put("planned", found.planned());
        row.put("runs", found.runs());
        row.put("first_day", found.first().toString());
        row.put("last_day", found.last() == null ? null : found.last().toString());
        row.put("sentence", found.sentence());
        var codes = row.putArray("codes");
        found.ads().forEach(codes::add);
        return row;
    }

    static KeptDifference kept(ResultSet row) throws SQLException {
        var subject = new Difference.Subject(
                ObjectLevel.of(row.getString("level")),
                row.getString("code"),
                row.getString("object_id"),
                row.getString("name"));
        var difference = new Difference(
                DifferenceKind.of(row.getString("kind")),
                subject,
                row.getString("planned"),
                row.getString("runs"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                List.of((String[]) row.getArray("codes").getArray()));
        return new KeptDifference(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                difference,
                row.getString("sentence"),
                instant(row.getObject("left_out_at", OffsetDateTime.class)),
                row.getObject("left_out_by", UUID.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
