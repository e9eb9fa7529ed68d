package belieffirst.evidence;

import belieffirst.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A file of Ads Manager's, once we know how it is written: its lines, from the first to the last. */
final class Export {

    /** The most rows that we take from one file. */
    static final long MOST_ROWS = 1_000_000;

    private final RowSource source;

    private Export(RowSource source) {
        this.source = source;
    }

    /** Refuses, in words, a file that holds no table of ads. */
    static Export open(Path file) throws IOException {
        return new Export(ExportFile.open(file));
    }

    String format() {
        return source.format();
    }

    /** Reads the file through, as often as it takes to know how its numbers and days are written. */
    Survey survey(Progress progress) throws IOException {
        var style = Style.UNKNOWN;
        while (true) {
            var survey = surveyed(style, progress);
            if (survey.style().equals(style)) {
                return survey;
            }
            style = survey.style();
        }
    }

    private Survey surveyed(Style style, Progress progress) throws IOException {
        var survey = new AtomicReference<@Nullable Survey>();
        var titles = new int[1];
        source.read((row, percent) -> {
            progress.at(percent);
            var begun = survey.get();
            if (begun != null) {
                return begun.take(row);
            }
            var layout = HeaderRow.layout(List.of(row));
            if (HeaderRow.is(layout)) {
                survey.set(new Survey(layout, style));
            }
            return ++titles[0] < HeaderRow.SEARCHED || survey.get() != null;
        });
        var done = survey.get();
        if (done == null) {
            throw new Refusal.Invalid(
                    "We found no row of headers that we know, such as Ad name, Day and Amount spent. Export a table of ads, and send it as it comes.");
        }
        return done;
    }

    /** Hands over every line that can be used. */
    void lines(Style style, LineTaker taker, Progress progress) throws IOException {
        var reader = new AtomicReference<@Nullable LineReader>();
        source.read((row, percent) -> {
            progress.at(percent);
            var begun = reader.get();
            if (begun != null) {
                if (begun.read(row) instanceof Reading.Of(Line line)) {
                    taker.take(line);
                }
                return true;
            }
            var layout = HeaderRow.layout(List.of(row));
            reader.set(HeaderRow.is(layout) ? new LineReader(layout, style) : null);
            return true;
        });
    }
}
