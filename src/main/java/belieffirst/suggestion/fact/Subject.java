package belieffirst.suggestion.fact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The subject of a request, by ids: a plan, or a product with a persona and a job as far as they are chosen. */
public record Subject(
        @Nullable UUID plan,
        @Nullable UUID product,
        @Nullable UUID persona,
        @Nullable UUID job) {

    public static Subject ofPlan(UUID plan) {
        return new Subject(plan, null, null, null);
    }
}
