package belieffirst.plan;

import belieffirst.kernel.Id;
import belieffirst.plan.layer.Phase;
import org.jspecify.annotations.Nullable;

/**
 * The place of a plan in its line and in its life.
 *
 * @param parent the plan that this one goes on from, or null for the first of its line
 * @param compilation the number of the compilation that is in force; null for a draft
 */
public record Lifecycle(
        Phase phase,
        Status status,
        @Nullable Id<Plan> parent,
        @Nullable Integer compilation,
        boolean archived) {

    public static Lifecycle draftOf(Phase phase, @Nullable Id<Plan> parent) {
        return new Lifecycle(phase, Status.DRAFT, parent, null, false);
    }

    Lifecycle reopened() {
        return new Lifecycle(phase, Status.DRAFT, parent, null, archived);
    }

    Lifecycle archived(boolean away) {
        return new Lifecycle(phase, status, parent, compilation, away);
    }
}
