package belieffirst.atlas;

import belieffirst.plan.Status;
import belieffirst.plan.layer.Phase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan, as a line of what tested a belief.
 *
 * @param parent the key of the plan that it goes on from, or null
 */
public record Test(
        UUID id,
        String key,
        String name,
        Phase phase,
        Status status,
        @Nullable String parent) {

    record Row(
            UUID id,
            String key,
            String name,
            int phase,
            String status,
            @Nullable String parent) {

        Test test() {
            return new Test(id, key, name, Phase.of(phase), Status.of(status), parent);
        }
    }
}
