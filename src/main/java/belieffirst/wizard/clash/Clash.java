package belieffirst.wizard.clash;

import belieffirst.plan.PlanDetails;
import belieffirst.wizard.KnownFact;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A form that was sent for a plan that changed meanwhile.
 *
 * @param action where it is sent again
 * @param last who made the change
 * @param lines the fields that hold something else than is saved
 * @param beside what else was typed, which no line asks about
 * @param sent the rest of the form, which goes along
 */
public record Clash(
        PlanDetails present,
        String action,
        LastChange last,
        List<ClashLine> lines,
        Beside beside,
        Map<String, List<String>> sent) {

    /** When the last change was made. */
    public Instant at() {
        return Objects.requireNonNullElse(last.at(), present.plan().revision().saved());
    }

    /**
     * The rest of what was typed.
     *
     * @param kept that nothing saved stands against
     * @param gone for angles that the plan does not have any more, which cannot be saved
     */
    public record Beside(List<KnownFact> kept, List<KnownFact> gone) {}
}
