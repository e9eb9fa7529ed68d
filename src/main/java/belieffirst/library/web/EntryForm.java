package belieffirst.library.web;

import belieffirst.library.EntryKind;
import belieffirst.library.Field;
import belieffirst.library.Option;
import belieffirst.library.Section;
import gg.jte.Content;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry as its form shows it.
 *
 * @param row what is kept, or what a new entry begins with
 * @param typed what somebody typed in a form that was refused; empty otherwise
 * @param errors names of inputs to sentences, in the order of the page
 * @param choices what each reference can refer to, by the column's name
 * @param guides what other modules explain of such entries
 */
public record EntryForm(
        EntryKind shelf,
        ObjectNode row,
        Map<String, String> typed,
        Map<String, String> errors,
        Map<String, List<Option>> choices,
        List<Content> guides) {

    /** Names the form itself, for what is wrong with no single input. */
    private static final String WHOLE = "form";

    /** The same form with what was typed, and what is wrong with it. */
    EntryForm rejected(EntryInput sent, Map<String, String> pointers) {
        var names = inputs().stream().map(FormField::name).toList();
        var found = new HashMap<String, String>();
        pointers.forEach((pointer, sentence) -> found.putIfAbsent(name(pointer, names), sentence));
        var ordered = new LinkedHashMap<String, String>();
        Stream.concat(Stream.of(WHOLE), names.stream())
                .filter(found::containsKey)
                .forEach(name -> ordered.put(name, found.getOrDefault(name, "")));
        return new EntryForm(shelf, row, sent.texts(), ordered, choices, guides);
    }

    public List<Part> parts() {
        return shelf.shape().sections().stream().map(this::part).toList();
    }

    List<FormField> inputs() {
        return shelf.shape().fields().stream()
                .flatMap(field -> inputs(field).stream())
                .toList();
    }

    /** Tells a later save which inputs were touched. */
    public String seen() {
        return typed.getOrDefault(EntryInput.SEEN, EntryInput.seen(inputs()));
    }

    public @Nullable String error(FormField input) {
        return errors.get(input.name());
    }

    private Part part(Section section) {
        var groups = section.fields().stream()
                .map(field -> new Group(
                        field, inputs(field).stream().map(this::asTyped).toList()))
                .filter(group -> !group.inputs().isEmpty())
                .toList();
        var wrong = groups.stream()
                .flatMap(group -> group.inputs().stream())
                .anyMatch(input -> errors.containsKey(input.name()));
        return new Part(section.title(), section.rare(), wrong, groups);
    }

    private List<FormField> inputs(Field field) {
        JsonNode value = row.path(field.name());
        return FieldInputs.of(field, value).stream()
                .map(input -> choices.containsKey(field.name()) ? input.choosing(choices.get(field.name())) : input)
                .toList();
    }

    private FormField asTyped(FormField input) {
        return input.holding(typed.getOrDefault(input.name(), input.text()));
    }

    /** The input whose name is the longest beginning of a pointer; the form itself when none is. */
    private static String name(String pointer, List<String> names) {
        var path = pointer.replaceFirst("^/", "")
                .replace('/', '.')
                .replace("~1", "/")
                .replace("~0", "~");
        return names.stream()
                .filter(name -> path.equals(name) || path.startsWith(name + "."))
                .reduce((one, other) -> one.length() > other.length() ? one : other)
                .orElse(WHOLE);
    }

    /**
     * A section of the form.
     *
     * @param folded whether it is drawn closed at first
     * @param wrong whether something in it must be mended
     */
    public record Part(String title, boolean folded, boolean wrong, List<Group> groups) {

        public String anchor() {
            return "part-" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        }
    }

    /** The inputs of one field. */
    public record Group(Field field, List<FormField> inputs) {

        /** Whether the field stands over several inputs, and so needs a heading of its own. */
        public boolean keyed() {
            return inputs.size() > 1 || !inputs.getFirst().name().equals(field.name());
        }
    }
}
