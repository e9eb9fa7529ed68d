package belieffirst.expression;

import tools.jackson.databind.JsonNode;

/**
 * A format, with what other rooms read of it.
 *
 * @param kind static, carousel or video
 */
public record Format(String kind) {

    /** Reads a row that was read along with others. */
    public static Format of(JsonNode row) {
        return new Format(row.path("kind").asString(""));
    }

    public boolean isStatic() {
        return kind.equals("static");
    }
}
