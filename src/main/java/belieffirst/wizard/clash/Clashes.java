package belieffirst.wizard.clash;

import belieffirst.kernel.Text;
import belieffirst.plan.PlanDetails;
import belieffirst.wizard.KnownFact;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The comparison of a form with what was saved meanwhile, field by field: only what both sides changed is asked. */
@Component
class Clashes {

    private static final Set<String> ROUTING =
            Set.of("_csrf", "version", "then", "back", "consent", "form", "shown", "place", "q");

    private final SpokenAnswers spoken;
    private final AngleClashes angles;
    private final LastChanges changes;

    Clashes(SpokenAnswers spoken, AngleClashes angles, LastChanges changes) {
        this.spoken = spoken;
        this.angles = angles;
        this.changes = changes;
    }

    /**
     * The comparison of a form with the plan as it is saved.
     *
     * @param sent the form, by the name of the field
     */
    Clash of(PlanDetails present, String action, Map<String, List<String>> sent) {
        var step = step(present, action);
        var saved = saved(present, step, action);
        var lines = new ArrayList<ClashLine>();
        var settled = new LinkedHashMap<String, List<String>>();
        saved.forEach((field, values) -> {
            var mine = sent.getOrDefault(field, List.of());
            if (!isSame(mine, values) && isUntouched(field, mine, sent)) {
                settled.put(field, values);
            } else if (!isSame(mine, values) && !isUntouched(field, values, sent)) {
                lines.add(line(field, step, mine, values));
            }
        });
        var compared = angles.of(present, new StepInput(sent, Map.of()));
        lines.addAll(compared.lines());
        settled.putAll(compared.settled());
        var rest = rest(present, sent, saved, lines);
        rest.putAll(settled);
        var beside = new Clash.Beside(beside(rest, saved.keySet(), step), compared.gone());
        return new Clash(present, action, last(present), lines, beside, rest);
    }

    /** The step that an address belongs to; null for the plan as a whole. */
    private static @Nullable Step step(PlanDetails present, String action) {
        var words = action.split("/", -1);
        return Step.in(present.plan().lifecycle().phase()).stream()
                .filter(step -> words.length > 3 && step.word().equals(words[3]))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, List<String>> saved(PlanDetails present, @Nullable Step step, String action) {
        if (step == null) {
            return action.endsWith("/name")
                    ? Map.of("name", List.of(present.plan().name()))
                    : Map.of();
        }
        return SavedAnswers.of(present, step);
    }

    /** Whether a field holds what the form was filled with; a form that does not say so may have been changed anywhere. */
    private static boolean isUntouched(String field, List<String> values, Map<String, List<String>> sent) {
        return sent.containsKey(StepInput.SHOWN)
                && isSame(values, sent.getOrDefault(StepInput.SHOWN + field, List.of()));
    }

    private static boolean isSame(List<String> one, List<String> other) {
        return plain(one).equals(plain(other));
    }

    private static List<String> plain(List<String> values) {
        return values.stream()
                .map(value -> Text.clean(value).strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private ClashLine line(String field, @Nullable Step step, List<String> mine, List<String> saved) {
        return new ClashLine(
                field,
                SpokenAnswers.label(field, step),
                new ClashLine.Side(plain(mine), spoken.spoken(field, step, plain(mine))),
                new ClashLine.Side(saved, spoken.spoken(field, step, saved)));
    }

    private LastChange last(PlanDetails present) {
        return changes.of(Stream.concat(
                        Stream.of(present.plan().id().value()),
                        present.angles().stream().map(PlanDetails.TestedAngle::id))
                .toList());
    }

    /** The form that goes along, with the values that it would be filled with now, so that a third change is noticed too. */
    private static Map<String, List<String>> rest(
            PlanDetails present,
            Map<String, List<String>> sent,
            Map<String, List<String>> saved,
            List<ClashLine> lines) {
        var rest = new LinkedHashMap<>(sent);
        rest.keySet().removeIf(name -> name.startsWith(StepInput.SHOWN) || name.equals("_csrf"));
        rest.put("version", List.of(String.valueOf(present.plan().revision().version())));
        if (!saved.isEmpty()) {
            rest.put(StepInput.SHOWN, List.of(""));
            saved.forEach((field, values) -> rest.put(StepInput.SHOWN + field, values));
        }
        lines.forEach(line -> rest.remove(line.field()));
        if (lines.stream().anyMatch(line -> line.field().equals("template_id"))) {
            rest.merge("shown", saved.getOrDefault("template_id", List.of()), Clashes::together);
        }
        return rest;
    }

    private static List<String> together(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }

    /** The answers that go along and stand against nothing saved. */
    private List<KnownFact> beside(Map<String, List<String>> rest, Set<String> compared, @Nullable Step step) {
        return rest.entrySet().stream()
                .filter(field -> !ROUTING.contains(field.getKey())
                        && !compared.contains(field.getKey())
                        && !field.getKey().startsWith(StepInput.SHOWN)
                        && !field.getKey().startsWith("angle-"))
                .map(field -> new KnownFact(
                        SpokenAnswers.label(field.getKey(), step),
                        spoken.spoken(field.getKey(), step, plain(field.getValue()))))
                .filter(KnownFact::isKnown)
                .toList();
    }
}
