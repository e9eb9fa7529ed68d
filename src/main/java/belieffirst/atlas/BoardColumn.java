package belieffirst.atlas;

import belieffirst.plan.Status;
import belieffirst.plan.layer.Phase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One phase on the board.
 *
 * @param count how many plans the phase has, shown or not
 * @param cards the plans that were changed last
 */
public record BoardColumn(Phase phase, int count, List<Card> cards) {

    /** A plan as a card. */
    public record Card(
            String key,
            String name,
            Status status,
            String brand,
            @Nullable String persona,
            int angles) {}
}
