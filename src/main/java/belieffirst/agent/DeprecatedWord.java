package belieffirst.agent;

import belieffirst.kernel.Refusal;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A word that a tool once needed to be told which list is meant. It is taken still, and must fit what is sent: whoever names one list and
 * sends another means one of them only, and nobody knows which.
 */
final class DeprecatedWord {

    private DeprecatedWord() {}

    /**
     * The names of such arguments, which the API does not know. Refuses a word that is none, and one beside other lists than its own.
     *
     * @param rest the arguments that are neither in the path nor in a header
     */
    static List<String> of(ObjectNode schema, ObjectNode rest) {
        var names = schema.path("properties").properties().stream()
                .filter(each -> each.getValue().path("deprecated").asBoolean(false))
                .map(Map.Entry::getKey)
                .filter(rest::has)
                .toList();
        var lists = rest.deepCopy();
        lists.remove(names);
        names.stream()
                .filter(rest::hasNonNull)
                .forEach(name -> hold(
                        name, rest.path(name), schema.at("/properties/" + name).path("oneOf"), lists));
        return names;
    }

    private static void hold(String name, JsonNode word, JsonNode choices, ObjectNode lists) {
        var list = choices.valueStream()
                .filter(choice -> choice.path("const").equals(word))
                .map(choice -> choice.path("title").asString())
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(Map.of(name, "There is no such word here. Leave it out.")));
        if (lists.size() != 1 || !lists.has(list)) {
            var sentence = "Send %s and no other list with the word %s, or leave the word out."
                    .formatted(list, word.asString());
            throw new Refusal.Invalid(Map.of(name, sentence));
        }
    }
}
