package belieffirst.atlas.web;

import java.util.ArrayList;
import java.util.List;

/** A text in two lines at most, broken between words; what does not fit ends in an ellipsis. */
final class TextLines {

    private TextLines() {}

    static List<String> of(String text, int length) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > length) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        var first = clipped(lines.getFirst(), length);
        if (lines.size() == 1) {
            return List.of(first);
        }
        return List.of(first, lines.size() == 2 ? clipped(lines.get(1), length) : clipped(lines.get(1) + " …", length));
    }

    private static String clipped(String line, int length) {
        return line.length() <= length ? line : line.substring(0, length - 1).strip() + "…";
    }
}
