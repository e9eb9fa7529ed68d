package belieffirst.plan.brief;

import belieffirst.kernel.Id;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A link to a plan's brief or report for somebody who never signs in, as its organization sees it.
 *
 * @param kind brief or report
 * @param number the version that it shows
 * @param maker who made it; null for somebody who left
 * @param opened when it was last opened; null while nobody did
 */
public record SharedLink(
        Id<SharedLink> id,
        Kind kind,
        int number,
        @Nullable String maker,
        Instant made,
        Instant expires,
        @Nullable Instant opened,
        State state) {

    /** The states of a link; all but the first two end when their reason does. */
    public enum State {
        REVOKED("Revoked"),
        EXPIRED("Expired"),
        MAKER_LEFT("Off: the person who created it left"),
        MAKER_READS_ONLY("Off: the person who created it is a viewer now"),
        PLAN_ARCHIVED("Off: the plan is archived"),
        WORKS("Works");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether it can open, now or later, so that revoking it changes something. */
        public boolean canOpen() {
            return this != REVOKED && this != EXPIRED;
        }
    }

    /** The kinds of what a link shows. */
    public enum Kind {
        BRIEF,
        REPORT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
