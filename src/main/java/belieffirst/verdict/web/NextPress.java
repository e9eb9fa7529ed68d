package belieffirst.verdict.web;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.Status;
import belieffirst.plan.next.NextPhase;
import belieffirst.verdict.NextStep;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.page.ResultRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one press of a results page that its verdict asks for next. */
public sealed interface NextPress {

    /** The press that carries out the verdict on what leads. */
    record Apply(Act act, String key, String name) implements NextPress {}

    /** The press that drafts a plan; with one angle where one goes on. */
    record Draft(String label, int phase, @Nullable UUID angle) implements NextPress {}

    /** The way to another page. */
    record Visit(String label, String address, boolean pressing) implements NextPress {}

    /**
     * What fits these results.
     *
     * @param proposed the act on the angle or variant that the plan's verdict is about, where there is one
     */
    static NextPress of(PlanVerdict verdict, NextPhase next, Optional<Proposed> proposed) {
        var details = verdict.details();
        if (verdict.settings() == null) {
            return new Visit(
                    "Set the target CPA",
                    "/plans/%s/goals".formatted(details.plan().key()),
                    true);
        }
        if (proposed.isPresent()) {
            var row = proposed.get().row();
            return new Apply(proposed.get().act(), row.key(), row.name());
        }
        var waits = verdict.next() instanceof NextStep.KeepRunning
                && details.plan().lifecycle().status() != Status.COMPLETED;
        return waits ? new Visit("Add results", "/results/imports", false) : drafting(verdict, next);
    }

    /** An act, and the row that it is about. */
    record Proposed(Act act, ResultRow row) {}

    /** A plan that was drafted already is not drafted again. */
    private static NextPress drafting(PlanVerdict verdict, NextPhase next) {
        return child(verdict.details(), next)
                .<NextPress>map(child -> new Visit("Go to " + child.key(), "/plans/" + child.key(), true))
                .orElseGet(() -> new Draft(label(verdict, next), next.phase().id(), one(next.angleIds())));
    }

    private static Optional<PlanDetails.Kin> child(PlanDetails details, NextPhase next) {
        return details.lineage().children().stream()
                .filter(child -> child.phaseId() == next.phase().id())
                .reduce((_, last) -> last);
    }

    private static @Nullable UUID one(List<UUID> angles) {
        return angles.size() == 1 ? angles.getFirst() : null;
    }

    private static String label(PlanVerdict verdict, NextPhase next) {
        return switch (verdict.next()) {
            case NextStep.Rematch _ -> "Plan the rematch";
            case NextStep.TestAgain _ -> "Test the same again";
            case NextStep.NewAngles _ -> "Test other angles";
            case NextStep.GoOn _, NextStep.KeepRunning _ ->
                "Plan phase %d: %s"
                        .formatted(next.phase().id(), next.phase().label().toLowerCase(Locale.ROOT));
        };
    }
}
