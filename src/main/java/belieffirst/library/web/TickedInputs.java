package belieffirst.library.web;

import belieffirst.library.Field;
import belieffirst.library.FieldKind;
import belieffirst.library.web.FormField.Look;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The numbers of a list within a JSON object, as boxes to tick. */
final class TickedInputs {

    private static final String NUMBER = "[0-9]{1,9}";

    private TickedInputs() {}

    /** No boxes for what another program wrote in another form. */
    static List<FormField> of(Field field, FieldKind.Ticked kind, JsonNode value) {
        if (!value.isObject() && !value.isNull() && !value.isMissingNode()) {
            return List.of();
        }
        var ticked = words(value.path(list(kind, value)));
        return kind.options().stream()
                .map(option -> FormField.of(
                        field.name() + "." + option.word(),
                        option.label(),
                        null,
                        Look.CHECK,
                        String.valueOf(ticked.contains(option.word()))))
                .toList();
    }

    /** Ticks or unticks one box in a patch; a list in which none means all goes with its last one. */
    static void set(FieldKind.Ticked kind, JsonNode before, String word, boolean ticked, ObjectNode patch) {
        var list = list(kind, before);
        var words = new ArrayList<>(words(patch.has(list) ? patch.path(list) : before.path(list)));
        words.remove(word);
        if (ticked) {
            words.add(word);
        }
        if (words.isEmpty() && list.equals(kind.lists().getFirst())) {
            patch.putNull(list);
            return;
        }
        var numbers = patch.putArray(list);
        words.stream()
                .filter(each -> each.matches(NUMBER))
                .map(Integer::valueOf)
                .sorted()
                .forEach(numbers::add);
        before.path(list)
                .valueStream()
                .filter(item -> !item.asString("").matches(NUMBER))
                .forEach(numbers::add);
    }

    private static String list(FieldKind.Ticked kind, JsonNode value) {
        return kind.lists().stream()
                .filter(name -> !value.path(name).isEmpty())
                .findFirst()
                .orElseGet(() -> kind.lists().stream()
                        .filter(value::has)
                        .reduce((_, last) -> last)
                        .orElse(kind.lists().getFirst()));
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(item -> item.asString("")).toList();
    }
}
