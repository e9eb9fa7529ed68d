package belieffirst.atlas.web;

import belieffirst.atlas.MapNode;
import java.util.List;

/**
 * The map drawn: a box for each place that is shown, a column for each level, and lines from what is above to what is below.
 *
 * @param boxes from above to below, as the outline says them
 */
public record Picture(List<Box> boxes, List<Line> lines, int width, int height) {

    /**
     * A place as it is drawn.
     *
     * @param x its left edge
     * @param y its upper edge
     */
    public record Box(MapNode node, int x, int y, int width, boolean open, boolean foldable) {

        public static final int HEIGHT = 60;

        /** The width of a letter on average, and somewhat more. */
        private static final double LETTER = 6.8;

        /** Its name in two lines at most. */
        public List<String> lines() {
            return TextLines.of(node.name(), (int) ((width - textAt() - 12) / LETTER));
        }

        /** The middle of the knob that opens and closes it: beside the box, and clear of it. */
        public int knob() {
            return width + 16;
        }

        /** Where its words begin: after the sign of a belief. */
        public int textAt() {
            return node.outcome() == null ? 12 : 36;
        }

        public String look() {
            var outcome = node.outcome();
            return node.isGap() || node.beliefs().findAny().isEmpty()
                    ? "gap"
                    : outcome == null ? "place" : outcome.word();
        }
    }

    /** A line from a box to one below it, or a part of it, as an SVG path. */
    public record Line(String path, boolean hollow) {}

    static Picture of(MapView view) {
        return Drawing.of(view);
    }
}
