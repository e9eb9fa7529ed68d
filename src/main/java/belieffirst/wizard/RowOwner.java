package belieffirst.wizard;

import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.LayerOwner;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The entry that a plan's rows of a layer belong to in the library.
 *
 * @param known its id; null while the plan does not name it
 */
public record RowOwner(LayerOwner owner, @Nullable UUID known) {

    public static RowOwner of(Layer layer, Plan plan) {
        return new RowOwner(layer.owner(), layer.owner().id(plan.answers(), plan.design()));
    }

    /** Whether rows belong to nothing but the organization. */
    public boolean isNone() {
        return owner == LayerOwner.ORGANIZATION;
    }

    /** Refuses while the plan does not name it. */
    public UUID id() {
        if (known == null) {
            throw new Refusal.Invalid(Map.of("form", "Answer the questions before this one first."));
        }
        return known;
    }

    /** The filter that lists its rows. */
    public String filter() {
        return owner.filter();
    }

    public void writeTo(ObjectNode row) {
        if (!isNone()) {
            row.put(owner.column(), id().toString());
        }
    }
}
