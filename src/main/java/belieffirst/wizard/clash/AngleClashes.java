package belieffirst.wizard.clash;

import belieffirst.kernel.CountedEvent;
import belieffirst.plan.PlanDetails;
import belieffirst.wizard.KnownFact;
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
        var compared = new Compared(new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        for (var id : AngleFields.angles(typed)) {
            var fields = AngleFields.of(id, typed);
            edits.present(present, id)
                    .ifPresentOrElse(angle -> compare(fields, angle, compared), () -> compared.gone(fields));
        }
        return compared;
    }

    /** A word that nobody touched on the page is taken as it is saved, and one that is saved as it was shown needs no question. */
    private static void compare(AngleFields fields, PlanDetails.TestedAngle angle, Compared compared) {
        for (var word : AngleFields.WORDS) {
            var saved = AngleFields.saved(angle, word);
            var name = AngleFields.prefix(fields.angle()) + word;
            if (fields.isUntouched(word)) {
                compared.settled.put(name, List.of(saved));
            } else if (!fields.says(word, saved) && !fields.isAsShown(word, angle)) {
                var label = "%s: %s".formatted(angle.name(), label(word));
                compared.lines.add(new ClashLine(name, label, side(fields.text(word)), side(saved)));
            }
        }
        compared.settled.put(AngleFields.prefix(fields.angle()) + AngleFields.SEEN, List.of(AngleFields.seen(angle)));
    }

    private static String label(String word) {
        return LABELS.getOrDefault(word, word);
    }

    private static ClashLine.Side side(String text) {
        return new ClashLine.Side(List.of(text), text.isBlank() ? List.of() : List.of(text));
    }

    /**
     * The lines that are asked, and what is settled without.
     *
     * @param settled the saved words that nobody touched on the page, by the names of their fields, and what was shown of each angle
     * @param gone the words that were typed for angles which the plan does not have any more
     */
    record Compared(List<ClashLine> lines, Map<String, List<String>> settled, List<KnownFact> gone) {

        private void gone(AngleFields fields) {
            AngleFields.WORDS.stream()
                    .filter(word ->
                            !fields.isUntouched(word) && !fields.text(word).isBlank())
                    .forEach(word ->
                            gone.add(new KnownFact(CountedEvent.capital(label(word)), List.of(fields.text(word)))));
        }
    }
}
