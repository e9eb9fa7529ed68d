package belieffirst.wizard;

import belieffirst.kernel.Refusal;
import belieffirst.kernel.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * The input of a step's form, and what is wrong with it.
 *
 * @param values by the name of the field; clean, without blanks around
 * @param errors by the name of the field
 */
public record StepInput(Map<String, List<String>> values, Map<String, String> errors) {

    /** Begins the names of hidden fields that say what a form was filled with. */
    public static final String SHOWN = "shown:";

    private static final String CHOICE = "choice:";

    /** A form that nobody sent yet. */
    public static final StepInput NOTHING = new StepInput(Map.of(), Map.of());

    public static StepInput of(MultiValueMap<String, String> parameters) {
        var values = new LinkedHashMap<String, List<String>>();
        parameters.forEach((name, texts) -> values.put(
                name, texts.stream().map(text -> Text.clean(text).strip()).toList()));
        return new StepInput(chosen(values), Map.of());
    }

    /** A field that two people changed comes twice, with a word that says which one is meant. */
    private static Map<String, List<String>> chosen(Map<String, List<String>> sent) {
        var values = new LinkedHashMap<>(sent);
        values.keySet().removeIf(name -> name.matches("(choice|mine|saved):.+"));
        sent.forEach((name, sides) -> {
            if (name.startsWith(CHOICE) && !sides.isEmpty()) {
                var field = name.substring(CHOICE.length());
                values.put(field, sent.getOrDefault(sides.getFirst() + ":" + field, List.of()));
            }
        });
        return values;
    }

    /** The form of a request that is answered beside its controller. */
    public static StepInput sent(Map<String, String[]> parameters) {
        var values = new LinkedMultiValueMap<String, String>();
        parameters.forEach((name, texts) -> values.addAll(name, List.of(texts)));
        return of(values);
    }

    /** The same form with the reasons for which it was refused. */
    public StepInput refused(Refusal.Invalid refusal) {
        var reasons = new LinkedHashMap<String, String>();
        refusal.fields().forEach((field, sentence) -> reasons.put(input(field), sentence));
        return new StepInput(values, reasons.isEmpty() ? Map.of("form", refusal.detail()) : reasons);
    }

    /** The input that fills a field: {@code /template_ids} is filled by those named {@code template_id}. */
    private static String input(String field) {
        return field.replaceFirst("^/", "").replaceFirst("_ids$", "_id");
    }

    /** The fields whose names begin with this, without it; of a page that holds several forms, one of them. */
    public StepInput within(String prefix) {
        var inner = new LinkedHashMap<String, List<String>>();
        values.forEach((name, texts) -> {
            if (name.startsWith(prefix)) {
                inner.put(name.substring(prefix.length()), texts);
            }
        });
        return new StepInput(inner, Map.of());
    }

    /** The same form without the fields that were taken up. */
    public StepInput without(Collection<String> names) {
        var rest = new LinkedHashMap<>(values);
        rest.keySet().removeAll(names);
        return new StepInput(rest, errors);
    }

    /** The same form with one more value in a field. */
    public StepInput with(String name, String value) {
        var more = new LinkedHashMap<>(values);
        var texts = new ArrayList<>(texts(name));
        texts.remove(value);
        texts.add(value);
        more.put(name, List.copyOf(texts));
        return new StepInput(more, errors);
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public String text(String name) {
        return text(name, "");
    }

    /** What was typed there, or this when the form was not sent. */
    public String text(String name, String otherwise) {
        var texts = values.getOrDefault(name, List.of());
        return texts.isEmpty() ? otherwise : texts.getFirst();
    }

    public List<String> texts(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** All that was typed there, or these when the form was not sent. */
    public List<String> texts(String name, List<String> otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    public @Nullable String error(String name) {
        return errors.get(name);
    }

    /** The version of the plan that the form was made for. */
    public int version() {
        return text("version").matches("[0-9]{1,9}") ? Integer.parseInt(text("version")) : 0;
    }
}
