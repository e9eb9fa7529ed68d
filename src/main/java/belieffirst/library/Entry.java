package belieffirst.library;

import belieffirst.kernel.Text;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing in the library, as its row holds it.
 *
 * @param version changes whenever anybody changes the row, also a system that knows nothing of us
 * @param row the row's columns
 */
public record Entry(UUID id, String version, ObjectNode row) {

    /** A column's text, or the empty text where it holds none. */
    public String text(String column) {
        return row.path(column).asString("");
    }

    public boolean has(String column) {
        return row.hasNonNull(column);
    }

    public boolean flag(String column) {
        return row.path(column).asBoolean(false);
    }

    public @Nullable Integer whole(String column) {
        return row.path(column).isIntegralNumber()
                ? Integer.valueOf(row.path(column).intValue())
                : null;
    }

    public @Nullable UUID uuid(String column) {
        return reference(row.path(column));
    }

    /** The texts of a column, however it keeps them. */
    public List<String> list(String column) {
        return texts(row.path(column));
    }

    public JsonNode json(String column) {
        return row.path(column);
    }

    public boolean archived() {
        return has("archived_at");
    }

    /** The id of another entry in a piece of JSON, or null where it holds none. */
    public static @Nullable UUID reference(JsonNode json) {
        return json.isString() ? UUID.fromString(json.stringValue()) : null;
    }

    /** The texts in a piece of JSON, in order: a text alone, a list, or objects that hold texts. Text without a word is left out. */
    public static List<String> texts(JsonNode json) {
        return leaves(json)
                .map(Text::clean)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static Stream<String> leaves(JsonNode json) {
        if (json.isString() || json.isNumber()) {
            return Stream.of(json.asString());
        }
        return StreamSupport.stream(json.spliterator(), false).flatMap(Entry::leaves);
    }
}
