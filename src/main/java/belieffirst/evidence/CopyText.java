package belieffirst.evidence;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Rows as PostgreSQL's COPY reads them, gathered into pieces worth sending. */
final class CopyText {

    private static final int PIECE = 1 << 16;

    private final StringBuilder text = new StringBuilder(PIECE + 4096);

    void line(int ad, int terms, Line line) {
        var numbers = line.numbers();
        var day = line.day().toString();
        text.append(ad).append('\t').append(day).append('\t');
        text.append(line.isDaily() ? day : line.until()).append('\t');
        text.append(terms).append('\t');
        text.append(numbers.spend().toPlainString()).append('\t');
        value(numbers.impressions());
        value(numbers.reach());
        value(numbers.linkClicks());
        value(numbers.purchases());
        value(numbers.purchaseValue() == null ? null : numbers.purchaseValue().toPlainString());
        cell(line.more());
        text.setCharAt(text.length() - 1, '\n');
    }

    boolean isWorthSending() {
        return text.length() >= PIECE;
    }

    byte[] take() {
        var piece = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return piece;
    }

    private void value(@Nullable Object value) {
        text.append(value == null ? "\\N" : value).append('\t');
    }

    private void cell(@Nullable String cell) {
        if (cell == null) {
            text.append("\\N\t");
            return;
        }
        for (var i = 0; i < cell.length(); i++) {
            var character = cell.charAt(i);
            switch (character) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(character);
            }
        }
        text.append('\t');
    }
}
