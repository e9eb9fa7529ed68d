package belieffirst.plan;

import belieffirst.kernel.Id;
import belieffirst.plan.layer.Phase;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as a line of a list. */
public record PlanSummary(Id<Plan> id, String key, String name, Subject subject, Place place, OffsetDateTime saved) {

    /** The subject of a plan: names for people, ids for programs. */
    public record Subject(
            String brand,
            @Nullable String product,
            UUID brandId,
            @Nullable UUID productId,
            @Nullable UUID offerId,
            @Nullable UUID personaId,
            @Nullable UUID jobId) {}

    /**
     * The progress of a plan.
     *
     * @param ads angles × ads per angle; from phase 3 on, cells × ads per cell
     */
    public record Place(Phase phase, Status status, int angles, int ads, boolean archived) {}
}
