package belieffirst.wizard.angle;

import belieffirst.plan.Sheet;
import belieffirst.wizard.Fact;
import belieffirst.wizard.Typed;
import java.util.List;
import java.util.Map;

/**
 * An angle whose words two people changed.
 *
 * @param saved its words as they are saved now
 * @param sent its words as somebody sent them
 */
public record AngleClash(List<Fact> saved, List<Fact> sent) {

    /** The angles of which something else was sent than is saved; nothing is shown beside one that left the plan. */
    static List<AngleClash> of(Sheet present, Map<String, List<String>> sent) {
        var typed = new Typed(sent, Map.of());
        return AngleFields.angles(typed).stream()
                .map(id -> AngleFields.of(id, typed))
                .filter(fields ->
                        present.angle(fields.angle()).map(fields::differFrom).orElse(true))
                .map(fields -> new AngleClash(
                        present.angle(fields.angle()).map(AngleClash::facts).orElse(List.of()),
                        facts(fields.text("name"), fields.text("belief_statement"), fields.text("explanation"))))
                .toList();
    }

    private static List<Fact> facts(Sheet.Angle angle) {
        return facts(angle.name(), angle.beliefStatement(), angle.explanation() == null ? "" : angle.explanation());
    }

    private static List<Fact> facts(String name, String belief, String explanation) {
        return List.of(Fact.of("Angle", name), Fact.of("Belief", belief), Fact.of("Explanation", explanation));
    }
}
