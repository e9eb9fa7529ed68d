package belieffirst.access.audit;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Refusal;
import belieffirst.kernel.Slice;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit log of the current organization, the latest entry first. Triggers write it, nobody changes it; sign-ins, and what
 * was done to tokens and invitations, are shown to the person and to owners and admins.
 */
@Service
@Transactional(readOnly = true)
public class AuditLog {

    private static final String SELECT = """
            select a.id, a.at, a.actor_name, a.via, a.via_name, a.request_id, a.action, a.subject, a.subject_id,
                   a.subject_name, coalesce(a.before, '{}') as before, coalesce(a.after, '{}') as after
              from audit_log a
             where a.organization_id = (select app.organization())
            """;

    private static final String FILTERED = SELECT + """
               and (:actor::uuid is null or a.actor_id = :actor)
               and (:subject::text is null or a.subject = :subject)
               and (:about::uuid is null or a.subject_id = :about)
               and (not :status or a.changes_status)
               and (not :waivers or a.waives)
               and (:since::timestamptz is null or a.at >= :since)
               and (:until::timestamptz is null or a.at < :until)
               and (:id::uuid is null or (a.at, a.id) < (:before::timestamptz, :id))
             order by a.at desc, a.id desc
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final AuditRows rows;

    AuditLog(JdbcClient jdbc, AuditRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    public Slice<AuditEntry> list(AuditFilter filter) {
        var found = jdbc.sql(FILTERED)
                .param("actor", filter.actor())
                .param("subject", filter.subject())
                .param("about", filter.about())
                .param("status", filter.only() == AuditFilter.Only.STATUS)
                .param("waivers", filter.only() == AuditFilter.Only.WAIVERS)
                .param("since", midnight(filter.from(), 0))
                .param("until", midnight(filter.to(), 1))
                .param("before", filter.cursor().time())
                .param("id", filter.cursor().id())
                .param("limit", filter.limit() + 1)
                .query(rows)
                .list();
        return Slice.cut(found, filter.limit(), entry -> new Cursor(entry.at().toString(), entry.id()).toString());
    }

    public AuditEntry get(UUID id) {
        return jdbc.sql(SELECT + " and a.id = :id")
                .param("id", id)
                .query(rows)
                .optional()
                .orElseThrow(() -> new Refusal.NotFound("entry of the audit log", id));
    }

    private static @Nullable OffsetDateTime midnight(@Nullable LocalDate day, int later) {
        return day == null ? null : day.plusDays(later).atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
