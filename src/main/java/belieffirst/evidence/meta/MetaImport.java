package belieffirst.evidence.meta;

import belieffirst.evidence.export.RowCounter;
import belieffirst.evidence.imports.Import;
import belieffirst.evidence.imports.ImportFiles;
import belieffirst.evidence.imports.ImportRepository;
import belieffirst.evidence.imports.PerformanceWriter;
import belieffirst.evidence.store.ProgressListener;
import belieffirst.evidence.store.StagedResults;
import belieffirst.evidence.store.StagingWriter;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The import of results from accounts of Meta's. What is read waits on disk, so that no transaction waits for Meta. */
@Component
class MetaImport {

    private final Insights insights;
    private final ImportFiles files;
    private final ImportRepository repository;
    private final PerformanceWriter ledger;
    private final TransactionOperations transactions;

    MetaImport(
            Insights insights,
            ImportFiles files,
            ImportRepository repository,
            PerformanceWriter ledger,
            TransactionOperations transactions) {
        this.insights = insights;
        this.files = files;
        this.repository = repository;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    void run(Id<Import> id, List<AccountReading> readings, ProgressListener progress) {
        try {
            var tally = new RowCounter();
            var remarks = new ArrayList<String>();
            var staged = read(id, readings, tally, remarks, progress);
            transactions.executeWithoutResult(_ -> {
                var kept = ledger.keepLatest(id, files.lines(id), staged);
                progress.at(95);
                repository.commit(
                        id,
                        kept.matching(),
                        kept.changes().leaving(tally.counted().left()).remarking(remarks));
            });
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
        var custom = repository.customEvents();
        try (var out = files.write(id)) {
            var intake = StagingWriter.into(out);
            for (var place = 0; place < readings.size(); place++) {
                progress.at(place * 90 / readings.size());
                remarks.addAll(insights.read(readings.get(place), custom, row -> tally.count(row, false, intake)));
            }
            return intake.end();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
