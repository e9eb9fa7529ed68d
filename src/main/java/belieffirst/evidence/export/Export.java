package belieffirst.evidence.export;

import belieffirst.evidence.column.CustomEvents;
import belieffirst.evidence.column.ExportNotation;
import belieffirst.evidence.column.HeaderRow;
import belieffirst.evidence.file.ExportFile;
import belieffirst.evidence.file.RowSource;
import belieffirst.evidence.file.RowsAhead;
import belieffirst.evidence.store.ProgressListener;
import belieffirst.evidence.store.StagedResults;
import belieffirst.evidence.store.StagingWriter;
import belieffirst.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A file of Ads Manager's, once we know how it is written: its lines, from the first to the last. */
public final class Export {

    /** The most rows that we take from one file. */
    static final long MOST_ROWS = 1_000_000;

    private final RowSource source;

    private final CustomEvents custom;

    private Export(RowSource source, CustomEvents custom) {
        this.source = source;
        this.custom = custom;
    }

    /** Refuses, in words, a file that holds no table of ads. */
    public static Export open(Path file) throws IOException {
        return open(file, CustomEvents.NONE);
    }

    /**
     * The same.
     *
     * @param custom the custom conversions that plans count, of which a column is known by its name
     */
    public static Export open(Path file, CustomEvents custom) throws IOException {
        return new Export(new RowsAhead(ExportFile.open(file)), custom);
    }

    /**
     * Reads the file through, as often as it takes to know how its numbers and days are written, and puts its lines down as
     * PostgreSQL will read them.
     */
    public Surveyed survey(Path lines, ProgressListener progress) throws IOException {
        var style = ExportNotation.UNKNOWN;
        while (true) {
            try (var out = Files.newOutputStream(lines)) {
                var intake = StagingWriter.into(out);
                var survey = surveyed(style, intake, progress);
                if (survey.style().equals(style)) {
                    var recognition = FileRecognition.of(source.format(), survey);
                    return new Surveyed(
                            recognition,
                            intake.end().with(survey.structure()),
                            survey.tally().told());
                }
                style = survey.style();
            }
        }
    }

    private FileSurvey surveyed(ExportNotation style, StagingWriter intake, ProgressListener progress)
            throws IOException {
        var survey = new AtomicReference<@Nullable FileSurvey>();
        var titles = new int[1];
        source.read((row, percent) -> {
            progress.at(percent);
            var begun = survey.get();
            if (begun != null) {
                return begun.take(row);
            }
            var layout = HeaderRow.layout(List.of(row)).counting(custom);
            if (HeaderRow.is(layout)) {
                survey.set(new FileSurvey(layout, style, source.daysBegin(), custom, intake));
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

    /** A file's content as it was recognized, its results, which are already staged, and the events that they tell of. */
    public record Surveyed(FileRecognition recognition, StagedResults staged, ToldEvents told) {}
}
