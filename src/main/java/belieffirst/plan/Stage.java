package belieffirst.plan;

import belieffirst.kernel.Id;
import belieffirst.plan.layer.Phase;
import org.jspecify.annotations.Nullable;

/**
 * Where a plan stands in its line and in its life.
 *
 * @param parent the plan that this one goes on from, or null for the first of its line
 * @param compilation the number of the compilation that is in force; null for a draft
 */
public record Stage(
        Phase phase,
        Status status,
        @Nullable Id<Plan> parent,
        @Nullable Integer compilation,
        boolean archived) {

    public static Stage draftOf(Phase phase, @Nullable Id<Plan> parent) {
        return new Stage(phase, Status.DRAFT, parent, null, false);
    }

    Stage reopened() {
        return new Stage(phase, Status.DRAFT, parent, null, archived);
    }

    Stage archived(boolean away) {
        return new Stage(phase, status, parent, compilation, away);
    }
}
