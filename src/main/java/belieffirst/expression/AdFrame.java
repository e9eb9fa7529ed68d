package belieffirst.expression;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The frame of an ad: what it is made as, and its proportion.
 *
 * @param kind Picture, Carousel or Video, with a length; empty where nobody said
 * @param ratio such as 4:5; empty likewise
 * @param width in pixels, 0 where the ratio is unknown
 * @param height likewise
 */
public record AdFrame(String kind, String ratio, int width, int height) {

    /** The larger side of a drawing of it. */
    private static final double DRAWN = 160;

    private static final Map<String, String> KINDS =
            Map.of("static", "Image", "carousel", "Carousel", "video", "Video");

    private static final Map<String, Size> SIZES = Map.of(
            "1:1", new Size(1080, 1080),
            "4:5", new Size(1080, 1350),
            "9:16", new Size(1080, 1920),
            "16:9", new Size(1920, 1080),
            "1.91:1", new Size(1200, 628));

    private static final Size UNKNOWN = new Size(0, 0);

    /** From a format of the library. */
    public static AdFrame ofFormat(JsonNode format) {
        return of(
                format.path("kind").asString(""),
                format.path("aspect_ratio").asString(""),
                format.path("length_seconds"));
    }

    /** From the slots of a template. */
    public static AdFrame ofSlots(JsonNode slots) {
        return of(
                slots.path("format").asString(""),
                slots.path("aspect_ratio").asString(""),
                slots.path("length_seconds"));
    }

    private static AdFrame of(String kind, String ratio, JsonNode seconds) {
        var size = SIZES.getOrDefault(ratio, UNKNOWN);
        var word = KINDS.getOrDefault(kind, kind);
        var length = seconds.isNumber() ? ", %d seconds".formatted(seconds.intValue()) : "";
        return new AdFrame(word + length, ratio, size.width(), size.height());
    }

    public boolean isDrawn() {
        return width > 0;
    }

    public int drawnWidth() {
        return (int) Math.round(width * DRAWN / Math.max(width, height));
    }

    public int drawnHeight() {
        return (int) Math.round(height * DRAWN / Math.max(width, height));
    }

    /** The margin of its drawing on the left and the right, where it is narrower than a square. */
    public int besideIt() {
        return ((int) DRAWN - drawnWidth()) / 2;
    }

    /** The margin of its drawing above and below, where it is lower than a square. */
    public int aboveIt() {
        return ((int) DRAWN - drawnHeight()) / 2;
    }

    public boolean isVideo() {
        return kind.startsWith("Video");
    }

    public boolean isCarousel() {
        return kind.startsWith("Carousel");
    }

    /** In a few words: Picture, 4:5. */
    public String words() {
        var said = Stream.of(kind, ratio).filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
        return said.isEmpty() ? "No format yet" : said;
    }

    /** Picture, 4:5, 1080 × 1350 pixels. */
    public String label() {
        if (kind.isEmpty() && ratio.isEmpty()) {
            return "No format in the library: add one first.";
        }
        var size = isDrawn() ? ", %d × %d pixels".formatted(width, height) : "";
        var shape = ratio.isEmpty() ? "" : ", " + ratio;
        return (kind.isEmpty() ? "Any kind" : kind) + shape + size;
    }

    private record Size(int width, int height) {}
}
