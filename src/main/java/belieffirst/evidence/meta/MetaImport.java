package belieffirst.evidence.meta;

import belieffirst.evidence.export.RowCounter;
import belieffirst.evidence.imports.Import;
import belieffirst.evidence.imports.ImportFiles;
import belieffirst.evidence.imports.ImportWriter;
import belieffirst.evidence.store.ProgressListener;
import belieffirst.evidence.store.StagedResults;
import belieffirst.evidence.store.StagingWriter;
import belieffirst.evidence.structure.AccountsWereRead;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The import of results from accounts of Meta's. What is read waits on disk, so that no transaction waits for Meta. */
@Component
class MetaImport {

    private final Insights insights;
    private final BesideFigures beside;
    private final ImportFiles files;
    private final ImportWriter writer;
    private final ApplicationEventPublisher events;

    MetaImport(
            Insights insights,
            BesideFigures beside,
            ImportFiles files,
            ImportWriter writer,
            ApplicationEventPublisher events) {
        this.insights = insights;
        this.beside = beside;
        this.files = files;
        this.writer = writer;
        this.events = events;
    }

    void run(Id<Import> id, List<AccountReading> readings, ProgressListener progress) {
        try {
            var tally = new RowCounter();
            var known = new ArrayList<AccountEvents>();
            var staged = read(id, readings, tally, known, progress);
            var figures = new BesideFigures.Figures(known, tally.counted().left());
            var read = beside.read(readings, figures);
            writer.keep(id, files.lines(id), staged, read.beside(), progress);
            events.publishEvent(new AccountsWereRead(read.beside().seen().stream()
                    .flatMap(account -> account.thumbnails().stream())
                    .toList()));
            beside.afterwards(read);
        } catch (GraphTrouble trouble) {
            throw new Refusal.Unavailable(trouble.sentence());
        } finally {
            files.forget(id);
        }
    }

    private StagedResults read(
            Id<Import> id,
            List<AccountReading> readings,
            RowCounter tally,
            List<AccountEvents> known,
            ProgressListener progress) {
        var custom = writer.customEvents();
        try (var out = files.write(id)) {
            var intake = StagingWriter.into(out);
            for (var place = 0; place < readings.size(); place++) {
                progress.at(place * 90 / readings.size());
                known.add(insights.read(readings.get(place), custom, row -> tally.count(row, false, intake)));
            }
            return intake.end();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
