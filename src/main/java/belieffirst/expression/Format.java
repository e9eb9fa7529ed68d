package belieffirst.expression;

import belieffirst.library.Option;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A format, with what other rooms read of it.
 *
 * @param kind static, carousel or video
 */
public record Format(String kind) {

    static final List<Option> KINDS =
            List.of(new Option("static", "Image"), new Option("carousel", "Carousel"), new Option("video", "Video"));

    static final List<Option> RATIOS = Option.of("1:1", "4:5", "9:16", "16:9", "1.91:1");

    /** Reads a row that was read along with others. */
    public static Format of(JsonNode row) {
        return new Format(row.path("kind").asString(""));
    }

    public boolean isStatic() {
        return kind.equals("static");
    }
}
