package belieffirst.plan.launch;

import belieffirst.kernel.Formats;
import belieffirst.plan.compile.Canonical;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The place of a launch document among those of its plan: its version, and what changed since the last one that went live. */
final class Placement {

    private static final JsonMapper JSON = new JsonMapper();

    private Placement() {}

    static Launch of(LaunchDocument document, Launch.@Nullable Launched last) {
        var content = LaunchJson.content(document);
        var digest = Canonical.digest(content);
        var live = last != null && last.digest().equals(digest) ? last : null;
        var other = live == null ? last : null;
        var version = live == null ? (last == null ? 1 : last.version() + 1) : live.version();
        var changes =
                other == null ? List.<Launch.Change>of() : LaunchChanges.between(JSON.readTree(other.json()), content);
        var stamped = stamped(content, document, version, digest);
        var since = live == null ? null : live.at();
        var kept = Canonical.json(stamped);
        var json = Canonical.json(sent(stamped, since, last, changes));
        return new Launch(document, version, digest, kept, json, since, other, changes);
    }

    /** The content with its place among launches: what is kept when it goes live. */
    private static ObjectNode stamped(ObjectNode content, LaunchDocument document, int version, String digest) {
        var json = content.deepCopy();
        json.put("version", version);
        json.put("digest", digest);
        json.put("compilation_number", document.compilation());
        var checklist = json.putArray("checklist");
        LaunchChecklist.of(document, Formats.USUAL).forEach(checklist::add);
        return json;
    }

    /** What is sent: the same, and what is live. */
    private static ObjectNode sent(
            ObjectNode stamped, @Nullable Instant live, Launch.@Nullable Launched last, List<Launch.Change> changes) {
        var json = stamped.deepCopy();
        json.put("live_at", live == null ? null : DateTimeFormatter.ISO_INSTANT.format(live));
        json.put("last_live_version", last == null ? null : Integer.valueOf(last.version()));
        var list = json.putArray("changes");
        changes.forEach(change -> list.addObject()
                .put("what", change.what())
                .put("before", change.before())
                .put("after", change.after()));
        return json;
    }
}
