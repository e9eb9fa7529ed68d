package belieffirst.wizard.hub;

import belieffirst.kernel.Refusal;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.next.NextMove;
import belieffirst.plan.next.NextPhase;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.StepInput;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The part of a plan that goes on to the next one, by what is decided and what somebody chose. */
final class GoingOn {

    private GoingOn() {}

    /** Ending the test records what was found: whoever goes on with another angle ends it first, knowing that. */
    static void requireWhatIsFound(NextPhase coming, StepInput typed) {
        var goesOn =
                coming.move().kind() == NextMove.Kind.GO_ON && coming.angleIds().size() == 1;
        var chosen = typed.text("angle_id");
        if (goesOn
                && !chosen.isEmpty()
                && !coming.angleIds().getFirst().toString().equals(chosen)) {
            throw new Refusal.Conflict(
                    "The results name another angle than the one that you chose. Choose that one, or end this test first: then you can go on with any of its angles.");
        }
    }

    static Map<Layer, List<String>> to(Phase phase, NextPhase coming, StepInput typed) {
        var narrowed = new EnumMap<Layer, List<String>>(Layer.class);
        coming.goingOn().forEach((layer, values) -> {
            if (phase == coming.phase() || (phase.holds(layer) && layer != Layer.ANGLE)) {
                narrowed.put(layer, values);
            }
        });
        if (phase.testsOneAngle() && !typed.text("angle_id").isEmpty()) {
            narrowed.put(
                    Layer.ANGLE,
                    List.of(FormIds.chosen(typed, "angle_id", "Choose the angle that moves on.")
                            .toString()));
        }
        return narrowed;
    }
}
