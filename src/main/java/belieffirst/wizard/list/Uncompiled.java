package belieffirst.wizard.list;

import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Status;
import belieffirst.plan.advice.Advice;
import belieffirst.plan.advice.Warning;
import belieffirst.wizard.Step;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A plan that is not compiled together with others, because somebody has to look at it first.
 *
 * @param why in sentences
 * @param address the page where it is mended or decided
 */
public record Uncompiled(Plan plan, String why, String address) {

    /** Nothing for a plan that lacks no answer and gives no warning, or that was compiled already. */
    static Optional<Uncompiled> of(PlanDetails details) {
        var lifecycle = details.plan().lifecycle();
        if (lifecycle.status() != Status.DRAFT) {
            return Optional.empty();
        }
        return lifecycle.archived() ? at("", details, "It is archived: bring it back first.") : toMend(details);
    }

    /** Whether the plan stays as it was compiled, because it has gone on since, or somebody has to look before it is compiled anew. */
    static boolean isSettled(PlanDetails details) {
        var lifecycle = details.plan().lifecycle();
        return lifecycle.status() != Status.DRAFT
                && (lifecycle.status() != Status.READY
                        || lifecycle.archived()
                        || toMend(details).isPresent());
    }

    private static Optional<Uncompiled> toMend(PlanDetails details) {
        if (!details.missing().isEmpty()) {
            var missing = "Still missing: %s.".formatted(String.join(", ", details.missing()));
            return at("/" + Step.openIn(details).word(), details, missing);
        }
        var warnings = Advice.on(details).stream().map(Warning::sentence).collect(Collectors.joining(" "));
        return warnings.isEmpty() ? Optional.empty() : at("/review", details, warnings);
    }

    private static Optional<Uncompiled> at(String page, PlanDetails details, String why) {
        return Optional.of(
                new Uncompiled(details.plan(), why, "/plans/" + details.plan().key() + page));
    }
}
