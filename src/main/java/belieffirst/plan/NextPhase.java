package belieffirst.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What comes after a plan, and what is still missing for it.
 *
 * @param angleIds the angles that go on
 * @param reason why, in one sentence
 */
public record NextPhase(Phase phase, boolean ready, List<String> missing, String reason, List<UUID> angleIds) {

    public static NextPhase after(Sheet sheet) {
        var stage = sheet.plan().stage();
        var next = stage.phase().next();
        var winners = sheet.angles().stream()
                .filter(angle -> angle.status().equals("winner"))
                .map(Sheet.Angle::id)
                .toList();
        var missing = new ArrayList<String>();
        if (stage.status() == Status.DRAFT) {
            missing.add("a compiled plan");
        }
        if (stage.status() != Status.COMPLETED) {
            missing.add("a completed run of this plan");
        }
        if (winners.isEmpty()) {
            missing.add("an angle that won");
        }
        return new NextPhase(next, missing.isEmpty(), missing, reason(next, missing.isEmpty()), winners);
    }

    private static String reason(Phase next, boolean ready) {
        return ready
                ? "%s comes next: %s".formatted(next.label(), next.goal())
                : "%s comes next, once what is missing is there. You can plan it now; the plan will warn you."
                        .formatted(next.label());
    }
}
