package belieffirst.wizard;

import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.layer.Layer;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a plan's rows of a layer belong to in the library: its persona, angle, job or product.
 *
 * @param field that names it in a row; empty for a layer whose rows belong to the organization
 * @param known its id; null while the plan does not say
 */
public record LayerOwner(String field, @Nullable UUID known) {

    public static LayerOwner of(Layer layer, Plan plan) {
        var answers = plan.answers();
        return switch (layer) {
            case SUBLAYER -> new LayerOwner("persona_id", answers.personaId());
            case MECHANISM -> new LayerOwner("angle_id", firstAngle(plan));
            case PROBLEM -> new LayerOwner("jtbd_framed_id", answers.jobId());
            case BENEFIT -> new LayerOwner("product_id", answers.productId());
            case ANGLE, TEMPLATE, DENSITY, FORMAT -> new LayerOwner("", null);
        };
    }

    /** Whether rows belong to nothing but the organization. */
    public boolean isNone() {
        return field.isEmpty();
    }

    /** Refuses while the plan does not say. */
    public UUID id() {
        if (known == null) {
            throw new Refusal.Invalid(Map.of("form", "Answer the questions before this one first."));
        }
        return known;
    }

    /** The filter that lists its rows. */
    public String filter() {
        return field.equals("jtbd_framed_id") ? "job_id" : field;
    }

    public void writeTo(ObjectNode row) {
        if (!isNone()) {
            row.put(field, id().toString());
        }
    }

    private static @Nullable UUID firstAngle(Plan plan) {
        return plan.design().angleIds().stream().findFirst().orElse(null);
    }
}
