package belieffirst.wizard.clash;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The last changes of things, from the audit log. */
@Repository
@Transactional(readOnly = true)
class LastChanges {

    private final JdbcClient jdbc;

    LastChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest one of any of these. */
    LastChange of(List<UUID> things) {
        return jdbc.sql("""
                        select coalesce(actor_id = (select auth.uid()), false) as mine, actor_name, via, via_name, at
                          from audit_log
                         where organization_id = (select app.organization()) and subject_id in (:things)
                         order by at desc, id desc
                         limit 1
                        """)
                .param("things", things)
                .query((row, _) -> new LastChange(
                        row.getBoolean("mine"),
                        row.getString("actor_name"),
                        row.getString("via"),
                        row.getString("via_name"),
                        row.getTimestamp("at").toInstant()))
                .optional()
                .orElse(LastChange.UNKNOWN);
    }
}
