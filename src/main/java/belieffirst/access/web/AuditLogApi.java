package belieffirst.access.web;

import belieffirst.access.CurrentMember;
import belieffirst.access.Permission;
import belieffirst.access.audit.AuditEntry;
import belieffirst.access.audit.AuditFilter;
import belieffirst.access.audit.AuditLog;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.web.ListAnswer;
import belieffirst.web.ListQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The API of the audit log, for owners and admins; it is read only. */
@RestController
class AuditLogApi {

    private final AuditLog log;
    private final CurrentMember member;

    AuditLogApi(AuditLog log, CurrentMember member) {
        this.log = log;
        this.member = member;
    }

    @GetMapping("/api/audit-log")
    ResponseEntity<ListAnswer<AuditEntryJson>> list(HttpServletRequest request) {
        member.require(Permission.MANAGE_MEMBERS);
        var part = ListQuery.of(request);
        var filter = new AuditFilter(
                read(request, "actor_id", UUID::fromString),
                read(request, "subject", AuditLogApi::word),
                null,
                read(request, "subject_id", UUID::fromString),
                read(request, "from", AuditLogApi::day),
                read(request, "to", AuditLogApi::day),
                part.cursor(),
                part.limit());
        return ListAnswer.answer(log.list(filter).map(AuditEntryJson::of));
    }

    @GetMapping("/api/audit-log/{id}")
    AuditEntryJson get(@PathVariable Id<AuditEntry> id) {
        member.require(Permission.MANAGE_MEMBERS);
        return AuditEntryJson.of(log.get(id.value()));
    }

    private static <T> @Nullable T read(HttpServletRequest request, String name, Function<String, T> reader) {
        var given = request.getParameter(name);
        try {
            return given == null ? null : reader.apply(given);
        } catch (IllegalArgumentException | DateTimeException _) {
            throw new Refusal.Invalid(
                    Map.of(name, "This takes an id, a day such as 2026-11-01, or a subject of the log."));
        }
    }

    private static LocalDate day(String given) {
        if (given.length() != 10) {
            throw new IllegalArgumentException("no day such as 2026-11-01");
        }
        return LocalDate.parse(given);
    }

    private static String word(String given) {
        if (!given.matches("[A-Za-z -]{1,60}")) {
            throw new IllegalArgumentException("no word of the log");
        }
        return given;
    }
}
