package belieffirst.evidence;

import belieffirst.kernel.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Stops at a row without end, as a quote that nobody closed makes one, before it fills the memory. */
final class RowGuard extends BufferedReader {

    private static final int LONGEST = 1 << 20;

    private long characters;

    RowGuard(Reader text, int buffer) {
        super(text, buffer);
    }

    void rowIsOver() {
        characters = 0;
    }

    @Override
    public int read() throws IOException {
        count(1);
        return super.read();
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        var read = super.read(target, offset, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int more) {
        characters += more;
        if (characters > LONGEST) {
            throw new Refusal.Invalid(
                    "A row of this file is longer than a million characters: a quote is open that nobody closed. Export it again.");
        }
    }
}
