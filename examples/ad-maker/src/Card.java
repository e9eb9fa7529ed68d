import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** An ad as a text card: a belief in large letters, and below it who says so. */
record Card(String headline, String brand, String small, String proportions) {

    private static final int WIDTH = 1080;
    private static final int EDGE = 90;
    private static final int LARGE = 72;
    private static final int SMALL = 30;
    private static final String PAPER = "#fbf7ef";
    private static final String INK = "#1d1b16";

    int height() {
        var sides = proportions.split(":");
        return Math.round(WIDTH * Float.parseFloat(sides[1]) / Float.parseFloat(sides[0]));
    }

    void writeSvg(Path file) throws IOException {
        var out = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" font-family="sans-serif" fill="%3$s">
                  <rect width="100%%" height="100%%" fill="%4$s"/>
                """.formatted(WIDTH, height(), INK, PAPER));
        for (var line : lines()) {
            out.append("  <text x=\"%d\" y=\"%d\" font-size=\"%d\"%s>%s</text>%n"
                    .formatted(EDGE, line.y(), line.size(), line.bold() ? " font-weight=\"bold\"" : "", escaped(line.text())));
        }
        Files.writeString(file, out.append("</svg>\n"));
    }

    void writePng(Path file) throws IOException {
        var image = new BufferedImage(WIDTH, height(), BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.decode(PAPER));
        pen.fillRect(0, 0, WIDTH, height());
        pen.setColor(Color.decode(INK));
        lines().forEach(line -> line.draw(pen));
        pen.dispose();
        ImageIO.write(image, "png", file.toFile());
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        var y = EDGE + LARGE;
        for (var text : wrapped(headline, 24)) {
            lines.add(new Line(text, y, LARGE, true));
            y += LARGE * 5 / 4;
        }
        var below = wrapped(brand + (small.isBlank() ? "" : " · " + small), 62);
        y = height() - EDGE - (below.size() - 1) * SMALL * 5 / 4;
        for (var text : below) {
            lines.add(new Line(text, y, SMALL, false));
            y += SMALL * 5 / 4;
        }
        return lines;
    }

    private static List<String> wrapped(String text, int most) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private record Line(String text, int y, int size, boolean bold) {

        void draw(Graphics2D pen) {
            pen.setFont(new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, size));
            pen.drawString(text, EDGE, y);
        }
    }
}
