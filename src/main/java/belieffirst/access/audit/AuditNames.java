package belieffirst.access.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current names of the things whose ids stand in entries of the audit log. */
@Service
@Transactional(readOnly = true)
public class AuditNames {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String SELECT = """
            select id, name from brands where id = any (:ids)
            union all select id, name from products where id = any (:ids)
            union all select id, name from personas_4d where id = any (:ids)
            union all select id, name from belief_offers where id = any (:ids)
            union all select id, name from belief_jtbd_framed where id = any (:ids)
            union all select id, name from belief_angles where id = any (:ids)
            union all select id, name from ad_brief_templates where id = any (:ids)
            union all select id, key || ' ' || name from belief_plans where id = any (:ids)
            union all select id, name from app.people() where id = any (:ids)
            """;

    private final JdbcClient jdbc;

    AuditNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names by id, for every id that stands in a change of these entries and that is still there. */
    public Map<String, String> in(Collection<AuditEntry> entries) {
        var ids = entries.stream()
                .flatMap(entry -> entry.changes().stream())
                .flatMap(change -> Stream.of(change.before(), change.after()))
                .filter(value -> value != null && ID.matcher(value).matches())
                .map(UUID::fromString)
                .distinct()
                .toArray(UUID[]::new);
        var names = new HashMap<String, String>();
        jdbc.sql(SELECT).param("ids", ids).query(row -> {
            names.put(row.getString("id"), row.getString("name"));
        });
        return names;
    }
}
