package belieffirst.atlas.web;

import belieffirst.atlas.MapNode;
import belieffirst.atlas.web.Picture.Box;
import belieffirst.atlas.web.Picture.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A drawing of the map row by row, in which the first child of a box stands level with it. */
final class Drawing {

    private static final int GAP = 42;
    private static final int ROW = 72;

    /** The distance from a box at which a line turns to it. */
    private static final int TURN = 8;

    private final MapView view;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private int row;
    private int deepest;

    private Drawing(MapView view) {
        this.view = view;
    }

    private int width() {
        return left(deepest) + width(deepest) + 40;
    }

    static Picture of(MapView view) {
        var drawing = new Drawing(view);
        view.brands().forEach(brand -> drawing.draw(brand, 0));
        return new Picture(drawing.boxes, drawing.lines, drawing.width(), Math.max(drawing.row, 1) * ROW);
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
        connect(box, drawn);
        return box;
    }

    private Box box(MapNode node, int depth, int y) {
        return new Box(
                node,
                left(depth),
                y,
                width(depth),
                view.isOpen(node),
                !node.children().isEmpty());
    }

    /** Brands and products have short names; what stands below them takes a line all the same. */
    private static int width(int depth) {
        return depth < 2 ? 188 : 228;
    }

    private static int left(int depth) {
        return IntStream.range(0, depth).map(above -> width(above) + GAP).sum();
    }

    /** A line straight on to the first box, and a trunk from it that the lines to the others leave. */
    private void connect(Box from, List<Box> below) {
        var x = from.x() + from.knob() + 12;
        var y = from.y() + Box.HEIGHT / 2;
        var first = below.getFirst();
        lines.add(new Line("M%d %dH%d".formatted(x, y, first.x()), isHollow(first)));
        var others = below.subList(1, below.size());
        if (!others.isEmpty()) {
            var end = others.getLast().y() + Box.HEIGHT / 2 - TURN;
            lines.add(new Line(
                    "M%d %dV%d".formatted(x + TURN, y, end), others.stream().allMatch(Drawing::isHollow)));
        }
        others.forEach(box -> lines.add(branch(x + TURN, box)));
    }

    private static Line branch(int trunk, Box to) {
        var end = to.y() + Box.HEIGHT / 2;
        return new Line(
                "M%d %dQ%d %d %d %dH%d".formatted(trunk, end - TURN, trunk, end, trunk + TURN, end, to.x()),
                isHollow(to));
    }

    private static boolean isHollow(Box to) {
        return to.look().equals("gap") || to.look().equals("untested");
    }
}
