package belieffirst.evidence;

import belieffirst.kernel.Id;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The two long steps of a file: reading it through, and keeping what is in it. */
@Component
class FileImport {

    private final ImportFiles files;
    private final ImportRepository repository;
    private final DeliveredAdRepository ads;
    private final PerformanceLedger ledger;
    private final TransactionOperations transactions;

    FileImport(
            ImportFiles files,
            ImportRepository repository,
            DeliveredAdRepository ads,
            PerformanceLedger ledger,
            TransactionOperations transactions) {
        this.files = files;
        this.repository = repository;
        this.ads = ads;
        this.ledger = ledger;
        this.transactions = transactions;
    }

    void take(Id<Import> id, Imports.Arrival arrival) {
        files.take(id, arrival);
    }

    /** Refuses an import whose file is gone. */
    void require(Id<Import> id) {
        files.require(id);
    }

    void forget(Id<Import> id) {
        files.forget(id);
    }

    /** Finds out what the file holds, and keeps nothing of it but that. */
    void read(Id<Import> id, Progress progress) {
        try {
            var export = Export.open(files.require(id));
            var survey = export.survey(progress);
            var recognition = Recognition.of(export.format(), survey);
            transactions.executeWithoutResult(_ -> {
                repository.recognise(id, recognition, Matching.of(ads.resolve(survey.ads())));
                repository.move(id, Import.State.READ, null, Import.State.READING);
            });
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Keeps what the file holds, in one transaction: all of it or nothing. */
    void keep(Id<Import> id, Style style, Progress progress) {
        transactions.executeWithoutResult(_ -> {
            var kept = ledger.keep(
                    id,
                    taker -> Export.open(files.require(id))
                            .lines(style, taker, percent -> progress.at(percent * 2 / 3)));
            progress.at(90);
            repository.report(id, kept.matching(), kept.changes());
            repository.move(id, Import.State.COMMITTED, null, Import.State.COMMITTING);
        });
        files.forget(id);
    }
}
