package belieffirst.evidence.imports;

import belieffirst.evidence.ad.Matching;
import belieffirst.evidence.export.Export;
import belieffirst.evidence.store.AdResolver;
import belieffirst.evidence.store.ProgressListener;
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
    private final AdResolver resolver;
    private final ImportWriter writer;
    private final TransactionOperations transactions;

    FileImport(
            ImportFiles files,
            ImportRepository repository,
            AdResolver resolver,
            ImportWriter writer,
            TransactionOperations transactions) {
        this.files = files;
        this.repository = repository;
        this.resolver = resolver;
        this.writer = writer;
        this.transactions = transactions;
    }

    void take(Id<Import> id, Imports.Arrival arrival) {
        files.take(id, arrival);
    }

    /** Refuses an import whose file is gone, or its lines, once it was read. */
    void require(Import present) {
        if (present.recognition() == null) {
            files.requireOriginal(present.id());
        } else {
            files.requireLines(present.id());
        }
    }

    void forget(Id<Import> id) {
        files.forget(id);
    }

    /** Finds out what the file holds, and keeps nothing of it but that. From then on its lines stand for it. */
    void read(Id<Import> id, ProgressListener progress) {
        try {
            var surveyed =
                    Export.open(files.original(id), repository.customEvents()).survey(files.unfinished(id), progress);
            files.finish(id, surveyed.staged());
            transactions.executeWithoutResult(_ -> {
                var looked = resolver.look(files.lines(id), surveyed.staged());
                var matching = Matching.of(looked.resolution(), looked.told());
                var counted = repository.eventsOf(looked.resolution().codes());
                repository.recognise(
                        id, surveyed.recognition().lacking(surveyed.told().lacking(counted)), matching);
            });
            files.forgetOriginal(id);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * Keeps what the file holds, in one transaction: all of it or nothing.
     *
     * @param same whether somebody said that what was told twice is the same ad
     */
    void keep(Id<Import> id, boolean same, ProgressListener progress) {
        writer.keep(id, files.lines(id), files.staged(id), same, progress);
        files.forget(id);
    }
}
