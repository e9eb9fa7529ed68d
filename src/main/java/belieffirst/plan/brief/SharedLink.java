package belieffirst.plan.brief;

import belieffirst.kernel.Id;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A link to a plan's brief or report for somebody who never signs in, as its organization sees it.
 *
 * @param kind brief or report
 * @param number the version that it shows
 * @param maker who made it; null for somebody who left, with whom their links end
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
        @Nullable Instant revoked) {

    /** Whether it still opens, as far as it depends on the link itself. */
    public boolean works(Instant now) {
        return revoked == null && maker != null && expires.isAfter(now);
    }

    public String state(Instant now) {
        if (revoked != null) {
            return "Revoked";
        }
        if (maker == null) {
            return "Ended: its maker left";
        }
        return expires.isAfter(now) ? "Works" : "Expired";
    }

    /** The kinds of what a link shows. */
    public enum Kind {
        BRIEF("brief"),
        REPORT("report");

        private static final Map<String, Kind> BY_WORD = Map.of("brief", BRIEF, "report", REPORT);

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        static Kind of(String word) {
            return BY_WORD.getOrDefault(word, BRIEF);
        }
    }
}
