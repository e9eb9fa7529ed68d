package belieffirst.wizard;

import belieffirst.library.Option;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What an idea says, as lines to read. */
public final class IdeaTexts {

    private IdeaTexts() {}

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

    /** For an input: a list one a line. */
    public static String typed(JsonNode value) {
        return value.isArray() ? texts(value).collect(Collectors.joining("\n")) : value.asString("");
    }

    private static Stream<String> texts(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().flatMap(IdeaTexts::texts);
        }
        var text = value.has("text") ? value.path("text").asString("") : value.asString("");
        var source = value.path("source").asString("");
        return Stream.of(source.isEmpty() ? text : "%s (%s)".formatted(text, source));
    }

    private static String spoken(String key) {
        return key.isEmpty() ? "Other" : Option.of(key).getFirst().label();
    }
}
