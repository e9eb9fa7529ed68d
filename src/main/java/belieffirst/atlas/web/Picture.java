package belieffirst.atlas.web;

import belieffirst.atlas.MapNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The map drawn: a box for each place that is shown, a column for each level, and curves from what is above to what is below.
 *
 * @param boxes from above to below, as the outline says them
 */
public record Picture(List<Box> boxes, List<Curve> curves, int width, int height) {

    static final int COLUMN = 232;
    static final int ROW = 68;

    /**
     * A place as it is drawn.
     *
     * @param x its left edge
     * @param y its upper edge
     */
    public record Box(MapNode node, int x, int y, boolean open, boolean foldable) {

        public static final int WIDTH = 196;
        public static final int HEIGHT = 56;

        private static final int LINE = 25;

        /** Its name in two lines at most. */
        public List<String> lines() {
            return TextLines.of(node.name(), node.outcome() == null ? LINE : LINE - 3);
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

    /** A curve from a box to one below it, as an SVG path. */
    public record Curve(String path, boolean hollow) {}

    static Picture of(MapView view) {
        var drawing = new Drawing(view);
        view.brands().forEach(brand -> drawing.draw(brand, 0));
        return new Picture(drawing.boxes, drawing.curves, drawing.width(), Math.max(drawing.row, 1) * ROW);
    }

    /** A drawing of the map row by row, in which the first child of a box stands level with it. */
    private static final class Drawing {

        private final MapView view;
        private final List<Box> boxes = new ArrayList<>();
        private final List<Curve> curves = new ArrayList<>();
        private int row;
        private int deepest;

        Drawing(MapView view) {
            this.view = view;
        }

        private int width() {
            return deepest * COLUMN + Box.WIDTH + 36;
        }

        private Box draw(MapNode node, int depth) {
            deepest = Math.max(deepest, depth);
            var place = boxes.size();
            var drawn = new ArrayList<Box>();
            boxes.add(box(node, depth, row * ROW + (ROW - Box.HEIGHT) / 2));
            view.shownBelow(node).forEach(child -> drawn.add(draw(child, depth + 1)));
            if (drawn.isEmpty()) {
                row++;
                return boxes.get(place);
            }
            var box = boxes.get(place);
            drawn.forEach(child -> curves.add(curve(box, child)));
            return box;
        }

        private Box box(MapNode node, int depth, int y) {
            return new Box(
                    node, depth * COLUMN, y, view.isOpen(node), !node.children().isEmpty());
        }

        private static Curve curve(Box from, Box to) {
            var x = from.x() + Box.WIDTH + 22;
            var y = from.y() + Box.HEIGHT / 2;
            var end = to.y() + Box.HEIGHT / 2;
            var middle = (x + to.x()) / 2;
            return new Curve(
                    "M%d %dC%d %d %d %d %d %d".formatted(x, y, middle, y, middle, end, to.x(), end),
                    to.look().equals("gap") || to.look().equals("untested"));
        }
    }
}
