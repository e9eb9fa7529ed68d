package belieffirst.evidence.web;

import belieffirst.evidence.audit.KeptDifference;
import belieffirst.evidence.audit.LaunchAudit;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An audit of a launch on the wire.
 *
 * @param state not_launched, not_read or read
 * @param timeZone of the days; null where an account's is not known, or several have others
 * @param version of the launch document that went live; null where nobody said so
 */
record LaunchAuditJson(
        UUID planId,
        String state,
        @Nullable Integer version,
        @Nullable LocalDate launchedOn,
        @Nullable Instant readAt,
        @Nullable Instant auditedAt,
        @Nullable String timeZone,
        List<Difference> differences) {

    static LaunchAuditJson of(Id<Plan> plan, LaunchAudit audit) {
        return new LaunchAuditJson(
                plan.value(),
                audit.state().word(),
                audit.version() == 0 ? null : audit.version(),
                audit.launched(),
                audit.read(),
                audit.audited(),
                audit.days().timeZone(),
                audit.differences().stream().map(Difference::of).toList());
    }

    /** A difference; one without a last day goes on. Its ads are those of the plan that it concerns, by their codes. */
    record Difference(
            UUID id,
            String kind,
            @JsonUnwrapped Where where,
            LocalDate firstDay,
            @Nullable LocalDate lastDay,
            String sentence,
            List<String> ads,
            @JsonUnwrapped Left left) {

        static Difference of(KeptDifference kept) {
            var found = kept.difference();
            var subject = found.subject();
            return new Difference(
                    kept.id(),
                    found.kind().word(),
                    new Where(
                            subject.level().word(),
                            subject.code(),
                            subject.id(),
                            subject.name(),
                            found.planned(),
                            found.runs()),
                    found.first(),
                    found.last(),
                    kept.sentence(),
                    found.ads(),
                    new Left(kept.leftOut(), kept.leftOutBy()));
        }
    }

    /** The thing that differs: its planned code, null of what nobody planned; the id at Meta, null of what is not there; and both sides. */
    record Where(
            String level, @Nullable String code, @Nullable String objectId, String name, String planned, String runs) {}

    /** Since when its days are left out of verdicts, and by whom; null while they are not. */
    record Left(@Nullable Instant leftOutAt, @Nullable UUID leftOutBy) {}
}
