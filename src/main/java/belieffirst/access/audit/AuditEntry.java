package belieffirst.access.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that was done: by whom, to what, and what it was before and after. */
public record AuditEntry(
        UUID id, OffsetDateTime at, AuditActor actor, String action, Subject subject, List<AuditChange> changes) {

    /** The angle or template that came to a plan or left it, or the angle whose status changed; null for any other entry. */
    public @Nullable String part() {
        return changes.stream()
                .filter(change -> subject.word().matches(".* of a plan|change of an angle")
                        && change.field().matches("(angle|template)_id"))
                .map(change -> change.after() == null ? change.before() : change.after())
                .findFirst()
                .orElse(null);
    }

    /** What was done, in the words that stand between who did it and what it was done to. */
    public String deed() {
        return switch (action) {
            case "signed in" -> "signed in with";
            case "failed" -> "failed to sign in as";
            case "throttled" -> "tried too often to sign in as";
            case "refused" -> "was refused with the " + subject.word();
            default ->
                action + " "
                        + AuditSubject.of(subject.word())
                                .map(AuditSubject::said)
                                .orElse("the " + subject.word());
        };
    }

    /** The name of what was changed, in quotation marks where it is no key, address or way of signing in. */
    public String named() {
        var name = subject.name() == null ? "" : subject.name();
        return name.isEmpty() || name.matches("[A-Z0-9]+-[0-9]+|\\S+@\\S+") || !action.matches("added|changed|removed")
                ? name
                : "“%s”".formatted(name);
    }

    /** The thing that was changed: its kind in a word, and its name at that time. */
    public record Subject(
            String word, @Nullable UUID id, @Nullable String name) {

        /** Its page, or null where there is none. */
        public @Nullable String page() {
            return AuditSubject.of(word).map(known -> known.page(this)).orElse(null);
        }
    }
}
