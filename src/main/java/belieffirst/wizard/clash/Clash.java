package belieffirst.wizard.clash;

import belieffirst.plan.PlanDetails;
import belieffirst.wizard.KnownFact;
import java.util.List;
import java.util.Map;

/**
 * A form that was sent for a plan that changed meanwhile.
 *
 * @param action where it is sent again
 * @param last who made the change
 * @param lines the fields that hold something else than is saved
 * @param beside what else was typed, which nothing saved stands against
 * @param sent the rest of the form, which goes along
 */
public record Clash(
        PlanDetails present,
        String action,
        LastChange last,
        List<ClashLine> lines,
        List<KnownFact> beside,
        Map<String, List<String>> sent) {}
