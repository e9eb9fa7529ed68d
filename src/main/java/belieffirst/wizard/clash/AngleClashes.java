package belieffirst.wizard.clash;

import belieffirst.plan.PlanDetails;
import belieffirst.wizard.StepInput;
import belieffirst.wizard.angle.AngleEdits;
import belieffirst.wizard.angle.AngleFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The comparison of angles whose words were sent with their words as they are saved now. */
@Component
class AngleClashes {

    private static final Map<String, String> LABELS =
            Map.of("name", "name", "belief_statement", "belief", "explanation", "explanation");

    private final AngleEdits edits;

    AngleClashes(AngleEdits edits) {
        this.edits = edits;
    }

    Compared of(PlanDetails present, StepInput typed) {
        var compared = new Compared(new ArrayList<>(), new LinkedHashMap<>());
        for (var id : AngleFields.angles(typed)) {
            edits.present(present, id).ifPresent(angle -> compare(AngleFields.of(id, typed), angle, compared));
        }
        return compared;
    }

    /** An angle that nobody touched on the page takes the words that are saved. */
    private static void compare(AngleFields fields, PlanDetails.TestedAngle angle, Compared compared) {
        for (var word : AngleFields.WORDS) {
            var saved = word(angle, word);
            var name = AngleFields.prefix(fields.angle()) + word;
            if (fields.areUntouched()) {
                compared.settled.put(name, List.of(saved));
            } else if (!fields.says(word, saved)) {
                compared.lines.add(new ClashLine(
                        name,
                        "%s: %s".formatted(angle.name(), LABELS.getOrDefault(word, word)),
                        side(fields.text(word)),
                        side(saved)));
            }
        }
    }

    private static String word(PlanDetails.TestedAngle angle, String word) {
        return switch (word) {
            case "name" -> angle.name();
            case "belief_statement" -> angle.beliefStatement();
            default -> angle.explanation() == null ? "" : angle.explanation();
        };
    }

    private static ClashLine.Side side(String text) {
        return new ClashLine.Side(List.of(text), text.isBlank() ? List.of() : List.of(text));
    }

    /**
     * The lines that are asked, and what is settled without.
     *
     * @param settled the saved words of angles that nobody touched on the page, by the names of their fields
     */
    record Compared(List<ClashLine> lines, Map<String, List<String>> settled) {}
}
