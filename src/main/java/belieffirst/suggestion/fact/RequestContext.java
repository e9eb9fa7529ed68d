package belieffirst.suggestion.fact;

import belieffirst.audience.Job;
import belieffirst.audience.Persona;
import belieffirst.catalog.Brand;
import belieffirst.catalog.Offer;
import belieffirst.catalog.Product;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Awareness;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entries that a request is about: what is not chosen yet is null; the angle is the one that a plan tests alone. */
public record RequestContext(
        @Nullable Brand brand,
        @Nullable Product product,
        @Nullable Offer offer,
        @Nullable Persona persona,
        @Nullable Job job,
        @Nullable Awareness awareness,
        PlanDetails.@Nullable TestedAngle angle) {

    public @Nullable UUID brandId() {
        return brand == null ? null : brand.id();
    }

    public @Nullable UUID productId() {
        return product == null ? null : product.id();
    }

    public @Nullable UUID personaId() {
        return persona == null ? null : persona.id();
    }

    public @Nullable UUID jobId() {
        return job == null ? null : job.id();
    }

    public @Nullable UUID angleId() {
        return angle == null ? null : angle.id();
    }
}
