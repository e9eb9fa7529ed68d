package belieffirst.plan;

import belieffirst.kernel.Id;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A plan as a line of a list. */
public record PlanLine(
        Id<Plan> id,
        String key,
        String name,
        String brand,
        @Nullable String product,
        Place place,
        OffsetDateTime saved) {

    /**
     * How far it is.
     *
     * @param ads angles × ads per angle
     */
    public record Place(Phase phase, Status status, int angles, int ads, boolean archived) {}
}
