package belieffirst.audience;

import belieffirst.library.Entry;
import tools.jackson.databind.JsonNode;

/**
 * A sub-layer, with what other rooms read of it.
 *
 * @param type the word of its {@link SublayerType}
 */
public record Sublayer(String type) {

    public static Sublayer of(Entry entry) {
        return of(entry.row());
    }

    /** The same from a row that was read along with others. */
    public static Sublayer of(JsonNode row) {
        return new Sublayer(row.path("sublayer_type").asString(""));
    }
}
