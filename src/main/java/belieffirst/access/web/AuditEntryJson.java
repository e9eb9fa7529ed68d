package belieffirst.access.web;

import belieffirst.access.audit.AuditChange;
import belieffirst.access.audit.AuditEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the audit log on the wire. */
record AuditEntryJson(UUID id, Instant at, Actor actor, String action, Subject subject, List<AuditChange> changes) {

    static AuditEntryJson of(AuditEntry entry) {
        var actor = entry.actor();
        var subject = entry.subject();
        return new AuditEntryJson(
                entry.id(),
                entry.at().toInstant(),
                new Actor(actor.name(), actor.via(), actor.viaName(), actor.request()),
                entry.action(),
                new Subject(subject.word(), subject.id(), subject.name()),
                entry.changes());
    }

    /** The person or program that did it. */
    record Actor(
            @Nullable String name,
            String via,
            @Nullable String viaName,
            @Nullable String requestId) {}

    /** The thing that it was done to. */
    record Subject(String kind, @Nullable UUID id, @Nullable String name) {}
}
