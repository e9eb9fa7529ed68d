package belieffirst.plan.next;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.Status;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.run.Run;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The phase that follows a plan, what is still missing for it, and what goes on.
 *
 * @param reason why, in one sentence
 * @param angleIds the angles that go on
 * @param layers what goes on of the layers that the plan varied, where somebody said which cell won
 * @param evidence what came back, a sentence each
 * @param move the kind of step
 */
public record NextPhase(
        Phase phase,
        boolean ready,
        List<String> missing,
        String reason,
        List<UUID> angleIds,
        Map<Layer, List<String>> layers,
        List<String> evidence,
        NextMove move) {

    /**
     * What comes after this plan, by what its runs reported.
     *
     * @param runs of the plan, the latest first
     */
    public static NextPhase after(PlanDetails details, List<Run> runs) {
        var phase = details.plan().lifecycle().phase();
        var winning = WinningCell.of(details, runs);
        var going = going(details);
        var missing = missing(details, winning, going);
        var layers = winning.map(WinningCell::goingOn).orElse(Map.of());
        return new NextPhase(
                phase.next(),
                missing.isEmpty(),
                missing,
                reason(phase, missing.isEmpty()),
                going.stream().map(PlanDetails.TestedAngle::id).toList(),
                layers,
                RunReports.of(details, runs),
                NextMove.reported(details.plan().lifecycle().status(), missing.isEmpty()));
    }

    /** The same with what results say, if any came. */
    public static NextPhase after(PlanDetails details, List<Run> runs, Optional<ResultFindings.Finding> found) {
        var reported = after(details, runs);
        return found.map(finding -> reported.with(details, finding)).orElse(reported);
    }

    /** What results say goes before what was reported by hand; what they do not decide stays missing. */
    private NextPhase with(PlanDetails details, ResultFindings.Finding finding) {
        var behind = new ArrayList<>(finding.evidence());
        evidence.stream().filter(sentence -> !behind.contains(sentence)).forEach(behind::add);
        if (!finding.decided()) {
            return undecided(details, finding, behind);
        }
        var left = missing.stream()
                .filter(each -> !each.startsWith("an angle") && !each.startsWith("which variant"))
                .toList();
        return new NextPhase(
                finding.phase(),
                left.isEmpty(),
                left,
                finding.reason(),
                finding.angleIds().isEmpty() ? angleIds : finding.angleIds(),
                layers(details, finding.move()),
                List.copyOf(behind),
                finding.move());
    }

    /** A test that somebody ended before it was decided is made again, unless they said what goes on. */
    private NextPhase undecided(PlanDetails details, ResultFindings.Finding finding, List<String> behind) {
        if (ready) {
            return new NextPhase(phase, true, missing, reason, angleIds, layers, behind, move);
        }
        var ended = details.plan().lifecycle().status() == Status.COMPLETED;
        if (!ended || finding.move().kind() == NextMove.Kind.SET_GOALS) {
            return new NextPhase(phase, false, missing, finding.reason(), angleIds, layers, behind, finding.move());
        }
        return new NextPhase(
                details.plan().lifecycle().phase(),
                true,
                List.of(),
                "This test was ended before it was decided: test the same again on new ads.",
                details.plan().design().angleIds(),
                Map.of(),
                behind,
                NextMove.of(NextMove.Kind.TEST_AGAIN));
    }

    private Map<Layer, List<String>> layers(PlanDetails details, NextMove move) {
        if (move.isAgain()) {
            return CellsAgain.of(details, move.cells());
        }
        return move.cells().isEmpty() || !layers.isEmpty()
                ? layers
                : WinningCell.goingOn(details, move.cells().getFirst());
    }

    /** What the plan that follows takes over of the layers that this one varied; what is not here, its draft asks. */
    public Map<Layer, List<String>> goingOn() {
        var going = new EnumMap<Layer, List<String>>(Layer.class);
        going.putAll(layers);
        var ids = angleIds.stream().map(UUID::toString).toList();
        if (move.kind() == NextMove.Kind.OTHER_ANGLES) {
            going.put(Layer.ANGLE, List.of());
        } else if (phase.testsOneAngle() ? ids.size() == 1 && !move.isAgain() : move.isAgain()) {
            going.put(Layer.ANGLE, ids);
        }
        return going;
    }

    /** Winners of discovery; later the angle, once it is confirmed. */
    private static List<PlanDetails.TestedAngle> going(PlanDetails details) {
        var phase = details.plan().lifecycle().phase();
        return details.angles().stream()
                .filter(angle -> switch (phase) {
                    case DISCOVERY -> angle.status().equals("winner");
                    case CONFIRMATION -> angle.confirmed();
                    default -> true;
                })
                .toList();
    }

    private static List<String> missing(
            PlanDetails details, Optional<WinningCell> winning, List<PlanDetails.TestedAngle> going) {
        var lifecycle = details.plan().lifecycle();
        var missing = new ArrayList<String>();
        if (lifecycle.status() == Status.DRAFT) {
            missing.add("a compiled plan");
        }
        if (lifecycle.status() != Status.COMPLETED) {
            missing.add("a completed run of this plan");
        }
        if (going.isEmpty()) {
            missing.add(lifecycle.phase() == Phase.DISCOVERY ? "an angle that won" : "an angle that is confirmed");
        }
        if (lifecycle.phase().hasCells() && lifecycle.phase() != Phase.FORMAT_AND_SCALE && winning.isEmpty()) {
            missing.add("which variant won");
        }
        return missing;
    }

    private static String reason(Phase phase, boolean ready) {
        if (phase == Phase.FORMAT_AND_SCALE) {
            return ready
                    ? "This belief is at scale: raise the budget step by step while the cost per result stays on target, or try new formats."
                    : "Once this plan is completed, new formats are another plan of the same phase.";
        }
        var next = phase.next();
        return ready
                ? "%s comes next: %s".formatted(next.label(), next.goal())
                : "%s comes next. Something is missing for it: you can plan it now, and the plan will warn you."
                        .formatted(next.label());
    }
}
