package belieffirst.plan;

import belieffirst.plan.layer.Answers;
import belieffirst.plan.layer.TestDesign;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The revision of a plan.
 *
 * @param version counts its changes; a change on an older version is refused
 * @param letGo the answers before the last change that let go of some, kept for undo; null when there is nothing to undo
 */
public record Revision(int version, Instant saved, @Nullable Snapshot letGo) {

    Revision keeping(@Nullable Snapshot snapshot) {
        return new Revision(version, saved, snapshot);
    }

    /** The answers and the design of a plan at one moment; rows keep the design under its first name. */
    public record Snapshot(
            Answers answers, @JsonProperty("mix") TestDesign design) {}
}
