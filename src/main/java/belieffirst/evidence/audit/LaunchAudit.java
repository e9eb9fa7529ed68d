package belieffirst.evidence.audit;

import belieffirst.evidence.structure.AccountDays;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The audit of a launch: how it compares with what runs.
 *
 * @param state how far that is
 * @param version of the launch document that was compared; 0 of one that nobody said is live
 * @param launched the day from which it is compared; null while nothing was launched
 * @param read when the ad accounts were read last; null while they were not
 * @param isReadInPart whether that showed only a part of one of them
 * @param audited when it was compared last; null while it was not
 * @param days whose days these are
 * @param differences the latest first
 */
public record LaunchAudit(
        State state,
        int version,
        @Nullable LocalDate launched,
        @Nullable Instant read,
        boolean isReadInPart,
        @Nullable Instant audited,
        AccountDays days,
        List<KeptDifference> differences) {

    public LaunchAudit {
        differences = List.copyOf(differences);
    }

    /** The state of the matter in one line. */
    public String heading() {
        return switch (state) {
            case NOT_LAUNCHED -> "Nothing to compare yet";
            case NOT_READ -> "Not compared yet";
            case READ -> {
                var open = open().size();
                yield audited == null
                        ? "Not compared yet"
                        : open == 0
                                ? "It runs as planned"
                                : open == 1
                                        ? "1 difference from what was planned"
                                        : open + " differences from what was planned";
            }
        };
    }

    /** Whether accounts were read since they were compared. */
    public boolean isBehind() {
        return read != null && (audited == null || audited.isBefore(read));
    }

    public List<KeptDifference> open() {
        return differences.stream()
                .filter(kept -> kept.difference().last() == null)
                .toList();
    }

    public List<KeptDifference> over() {
        return differences.stream()
                .filter(kept -> kept.difference().last() != null)
                .toList();
    }

    /** The progress of an audit. */
    public enum State {
        /** Nobody said that it is live, and none of its ads was seen running. */
        NOT_LAUNCHED,
        /** No reading of an ad account showed anything of it since. */
        NOT_READ,
        /** It was compared, or can be. */
        READ;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
