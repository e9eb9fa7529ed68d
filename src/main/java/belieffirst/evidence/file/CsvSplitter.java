package belieffirst.evidence.file;

import belieffirst.kernel.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A splitter of text into rows of cells, some of them in quotes; it holds no more than a row of the text, and no more than a
 * million characters of a row. Empty lines and a byte order mark are passed over, and what follows a closing quote belongs to
 * its cell.
 */
final class CsvSplitter {

    private static final int LONGEST = 1 << 20;
    private static final int END = -1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader text;
    private final char separator;
    private final CellTexts texts = new CellTexts();
    private final List<String> cells = new ArrayList<>();
    private char[] buffer = new char[1 << 16];
    private int row;
    private int at;
    private int end;

    CsvSplitter(Reader text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** The next row; null after the last. */
    String @Nullable [] next() throws IOException {
        cells.clear();
        for (row = at; isPassedOver(peek()); row = at) {
            at++;
        }
        if (peek() == END) {
            return null;
        }
        while (isFollowedByAnother()) {
            cells.add(cell());
        }
        return cells.toArray(String[]::new);
    }

    /** Passes over the separator before a cell; the first has none. */
    private boolean isFollowedByAnother() throws IOException {
        if (cells.isEmpty()) {
            return true;
        }
        if (peek() != separator) {
            return false;
        }
        at++;
        return true;
    }

    private String cell() throws IOException {
        return peek() == '"' ? quoted() : plain();
    }

    private String plain() throws IOException {
        var length = 0;
        var hash = 0;
        do {
            var place = at;
            while (place < end && !isEndOfCell(buffer[place])) {
                hash = 31 * hash + buffer[place++];
            }
            length += place - at;
            at = place;
        } while (at == end && fill());
        return texts.of(buffer, at - length, length, hash);
    }

    private String quoted() throws IOException {
        at++;
        var first = part();
        if (peek() == END || isEndOfCell(buffer[at])) {
            return first;
        }
        var whole = new StringBuilder(first);
        while (peek() == '"') {
            at++;
            whole.append('"').append(part());
        }
        return whole.append(plain()).toString();
    }

    /** What stands before the next quote. */
    private String part() throws IOException {
        var length = 0;
        var hash = 0;
        while (peek() != '"') {
            if (at == end) {
                throw new Refusal.Invalid(
                        "The file ends in the middle of a quoted cell: it did not arrive whole. Export it again.");
            }
            hash = 31 * hash + buffer[at++];
            length++;
        }
        at++;
        return texts.of(buffer, at - 1 - length, length, hash);
    }

    private static boolean isPassedOver(int character) {
        return isEndOfLine(character) || character == BYTE_ORDER_MARK;
    }

    private boolean isEndOfCell(char character) {
        return character == separator || isEndOfLine(character);
    }

    private static boolean isEndOfLine(int character) {
        return character == '\n' || character == '\r';
    }

    private int peek() throws IOException {
        return at < end || fill() ? buffer[at] : END;
    }

    /** Reads on behind what is there of this row; false at the end of the text. */
    private boolean fill() throws IOException {
        var held = end - row;
        if (held > LONGEST) {
            throw new Refusal.Invalid(
                    "A row of this file is longer than a million characters: a quote is open that nobody closed. Export it again.");
        }
        var room = held > buffer.length / 2 ? new char[buffer.length * 2] : buffer;
        System.arraycopy(buffer, row, room, 0, held);
        buffer = room;
        at -= row;
        row = 0;
        end = held + Math.max(0, text.read(buffer, held, buffer.length - held));
        return end > held;
    }
}
