package belieffirst.library.web;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** A number as people type it, with a comma or a point. */
final class NumberInput {

    private NumberInput() {}

    /** A text that is no number stays a text, and is refused as one. */
    static JsonNode read(String text) {
        if (text.isBlank()) {
            return NullNode.instance;
        }
        if (text.matches("-?[0-9]{1,9}")) {
            return JsonNodeFactory.instance.numberNode(Integer.parseInt(text));
        }
        var plain = text.replace(',', '.');
        return plain.matches("-?[0-9]{1,9}\\.[0-9]{1,9}")
                ? JsonNodeFactory.instance.numberNode(Double.parseDouble(plain))
                : StringNode.valueOf(text);
    }
}
