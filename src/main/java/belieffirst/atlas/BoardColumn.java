package belieffirst.atlas;

import belieffirst.kernel.Digits;
import belieffirst.plan.Status;
import belieffirst.plan.layer.Phase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One phase on the board.
 *
 * @param count how many plans the phase has, shown or not; one more than {@link Board#COUNTED} when there are more
 * @param cards the plans that were changed last
 */
public record BoardColumn(Phase phase, int count, List<Card> cards) {

    /** The count for a page: 9, or 1,000+. */
    public String counted() {
        return count > Board.COUNTED ? Digits.grouped(Board.COUNTED) + "+" : String.valueOf(count);
    }

    /** A plan as a card. */
    public record Card(
            String key,
            String name,
            Status status,
            String brand,
            @Nullable String persona,
            int angles) {}
}
