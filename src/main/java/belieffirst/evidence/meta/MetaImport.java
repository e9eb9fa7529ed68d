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
    private final AccountStructure structure;
    private final ImportFiles files;
    private final ImportWriter writer;
    private final ApplicationEventPublisher events;

    MetaImport(
            Insights insights,
            AccountStructure structure,
            ImportFiles files,
            ImportWriter writer,
            ApplicationEventPublisher events) {
        this.insights = insights;
        this.structure = structure;
        this.files = files;
        this.writer = writer;
        this.events = events;
    }

    void run(Id<Import> id, List<AccountReading> readings, ProgressListener progress) {
        try {
            var tally = new RowCounter();
            var remarks = new ArrayList<String>();
            var staged = read(id, readings, tally, remarks, progress);
            // After the figures, which count whatever comes of this.
            var shown =
                    structure.of(readings.stream().map(AccountReading::account).toList());
            remarks.addAll(shown.remarks());
            var beside = new ImportWriter.Beside(tally.counted().left(), remarks, shown.seen());
            writer.keep(id, files.lines(id), staged, beside, progress);
            events.publishEvent(new AccountsWereRead());
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
            List<String> remarks,
            ProgressListener progress) {
        var custom = writer.customEvents();
        var known = new ArrayList<AccountEvents>();
        try (var out = files.write(id)) {
            var intake = StagingWriter.into(out);
            for (var place = 0; place < readings.size(); place++) {
                progress.at(place * 90 / readings.size());
                known.add(insights.read(readings.get(place), custom, row -> tally.count(row, false, intake)));
            }
            remarks.addAll(CustomConversions.remarks(known));
            return intake.end();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
