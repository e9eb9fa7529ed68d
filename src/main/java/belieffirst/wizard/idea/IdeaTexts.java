package belieffirst.wizard.idea;

import belieffirst.library.Option;
import belieffirst.suggestion.record.Suggestion;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The texts of an idea, as lines to read. */
public final class IdeaTexts {

    private IdeaTexts() {}

    /** What the names of an idea's fields begin with, since they stand on a page with the step's own. */
    public static String prefix(Suggestion idea) {
        return "idea-%s-".formatted(idea.id());
    }

    /** A text is a line, a list a line each, an object a line for each of its keys that says something. */
    public static List<String> lines(JsonNode value) {
        if (value.isObject() && !value.has("text")) {
            return value.propertyStream()
                    .map(property -> spoken(property.getKey()) + ": " + String.join("; ", lines(property.getValue())))
                    .filter(line -> !line.endsWith(": "))
                    .toList();
        }
        return texts(value).filter(text -> !text.isBlank()).toList();
    }

    /** A pain and the symptoms that it is recognised by, in a line. */
    private static Stream<String> pain(JsonNode value) {
        var symptoms = value.path("symptoms")
                .valueStream()
                .map(symptom -> symptom.asString(""))
                .collect(Collectors.joining(", "));
        var pain = value.path("pain").asString("");
        return Stream.of(symptoms.isEmpty() ? pain : "%s: %s".formatted(pain, symptoms));
    }

    /** For an input: a list one a line. */
    public static String typed(JsonNode value) {
        return value.isArray() ? texts(value).collect(Collectors.joining("\n")) : value.asString("");
    }

    private static Stream<String> texts(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().flatMap(IdeaTexts::texts);
        }
        if (value.has("pain")) {
            return pain(value);
        }
        var text = value.has("text") ? value.path("text").asString("") : value.asString("");
        var source = value.path("source").asString("");
        return Stream.of(source.isEmpty() ? text : "%s (%s)".formatted(text, source));
    }

    private static String spoken(String key) {
        return key.isEmpty() ? "Other" : Option.of(key).getFirst().label();
    }
}
