package belieffirst.plan.launch;

import belieffirst.kernel.Formats;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A launch document with its place among those of its plan.
 *
 * @param version counts the documents of a plan that went live, from 1; one that did not yet has the next number
 * @param digest of the content, {@code sha256:} and 64 hex digits
 * @param kept the canonical JSON with version and digest, as it is kept when it goes live
 * @param json the same with what is live and what changed since: what is sent
 * @param live when it went live; null while it did not
 * @param last the one that went live last, if it is another one; null for none
 * @param changes between that one and this
 */
public record Launch(
        LaunchDocument document,
        int version,
        String digest,
        String kept,
        String json,
        @Nullable Instant live,
        @Nullable Launched last,
        List<Change> changes) {

    /** What to set by hand, a sentence each. */
    public List<String> checklist() {
        return LaunchChecklist.of(document, Formats.current());
    }

    /** All names, one a line: the campaign's, then each ad set's with those of its ads. */
    public String names() {
        var names = new StringJoiner("\n").add(document.campaign().name());
        var byAdSet = document.byAdSet();
        for (var adSet : document.adSets()) {
            names.add(adSet.name());
            byAdSet.getOrDefault(adSet.code(), List.of()).forEach(ad -> names.add(ad.name()));
        }
        return names.toString();
    }

    /** A document that went live. */
    public record Launched(int version, String digest, String json, Instant at) {}

    /**
     * A part that is not as it was launched.
     *
     * @param before empty where there was nothing; after likewise
     */
    public record Change(String what, String before, String after) {}
}
