package belieffirst.wizard.angle;

import belieffirst.plan.PlanDetails;
import belieffirst.wizard.KnownFact;
import belieffirst.wizard.StepInput;
import java.util.List;
import java.util.Map;

/**
 * An angle whose words two people changed.
 *
 * @param saved its words as they are saved now
 * @param sent its words as somebody sent them
 */
public record AngleClash(List<KnownFact> saved, List<KnownFact> sent) {

    /** The angles of which something else was sent than is saved; nothing is shown beside one that left the plan. */
    static List<AngleClash> of(PlanDetails present, Map<String, List<String>> sent) {
        var typed = new StepInput(sent, Map.of());
        return AngleFields.angles(typed).stream()
                .map(id -> AngleFields.of(id, typed))
                .filter(fields ->
                        present.angle(fields.angle()).map(fields::differFrom).orElse(true))
                .map(fields -> new AngleClash(
                        present.angle(fields.angle()).map(AngleClash::facts).orElse(List.of()),
                        facts(fields.text("name"), fields.text("belief_statement"), fields.text("explanation"))))
                .toList();
    }

    private static List<KnownFact> facts(PlanDetails.TestedAngle angle) {
        return facts(angle.name(), angle.beliefStatement(), angle.explanation() == null ? "" : angle.explanation());
    }

    private static List<KnownFact> facts(String name, String belief, String explanation) {
        return List.of(
                KnownFact.of("Angle", name), KnownFact.of("Belief", belief), KnownFact.of("Explanation", explanation));
    }
}
