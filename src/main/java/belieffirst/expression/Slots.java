package belieffirst.expression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The slots of a template: what an ad of it has a place for. A slot is there by the word true, or by a text that says what belongs
 * there. Other programs write any JSON here.
 */
public final class Slots {

    /** The slots whose words each ad has of its own. */
    private static final Map<String, String> OWN = own();

    private Slots() {}

    private static Map<String, String> own() {
        var words = new LinkedHashMap<String, String>();
        words.put("headline", "headline");
        words.put("subline", "line below it");
        words.put("cta", "call to action");
        return words;
    }

    /** The slots that each ad fills in by itself, with the text that belongs there: headline (up to 8 words), call to action. */
    public static List<String> ownWords(JsonNode slots) {
        return OWN.entrySet().stream()
                .filter(slot -> isThere(slots.path(slot.getKey())))
                .map(slot -> said(slot.getValue(), slots.path(slot.getKey())))
                .toList();
    }

    private static boolean isThere(JsonNode slot) {
        return slot.isString()
                ? !slot.stringValue().isBlank() && !slot.stringValue().equals("false")
                : slot.asBoolean(false);
    }

    private static String said(String name, JsonNode slot) {
        var belongs = slot.isString() && !slot.stringValue().equals("true");
        return belongs ? "%s (%s)".formatted(name, slot.stringValue().strip()) : name;
    }
}
