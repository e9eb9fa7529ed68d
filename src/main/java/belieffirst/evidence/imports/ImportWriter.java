package belieffirst.evidence.imports;

import belieffirst.evidence.column.CustomEvents;
import belieffirst.evidence.export.SkippedRows;
import belieffirst.evidence.store.IncrementalDays;
import belieffirst.evidence.store.ProgressListener;
import belieffirst.evidence.store.StagedResults;
import belieffirst.evidence.structure.AccountObjects;
import belieffirst.evidence.structure.SeenAccount;
import belieffirst.kernel.Id;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The writer of what a file or a reading of Meta brought: figures, campaigns, ad sets and ads, in one transaction. */
@Component
public class ImportWriter {

    private final ImportRepository repository;
    private final PerformanceWriter ledger;
    private final AccountObjects objects;
    private final TransactionOperations transactions;
    private final Clock clock;

    ImportWriter(
            ImportRepository repository,
            PerformanceWriter ledger,
            AccountObjects objects,
            TransactionOperations transactions,
            Clock clock) {
        this.repository = repository;
        this.ledger = ledger;
        this.objects = objects;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The custom conversions that plans count. */
    public CustomEvents customEvents() {
        return repository.customEvents();
    }

    /**
     * Keeps what a file holds: all of it or nothing.
     *
     * @param same whether somebody said that what was told twice is the same ad
     */
    void keep(Id<Import> id, Path lines, StagedResults staged, boolean same, ProgressListener progress) {
        var told = staged.structure();
        var day = noLater(told.asOf());
        transactions.executeWithoutResult(_ -> {
            var kept = ledger.keep(id, lines, staged, same, percent -> progress.at(percent / 2));
            told.accounts().forEach(account -> objects.add(account, day, id.value()));
            progress.at(95);
            repository.commit(id, kept.matching(), kept.changes());
        });
    }

    /** A day that is mistyped does not make what is told later look old; where tomorrow began already, it is no mistake. */
    private LocalDate noLater(LocalDate told) {
        var tomorrow = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        return told.isAfter(tomorrow) ? tomorrow : told;
    }

    /** Keeps what a reading brought. */
    public void keep(Id<Import> id, Path lines, StagedResults staged, Beside beside, ProgressListener progress) {
        var moment = clock.instant();
        transactions.executeWithoutResult(_ -> {
            var kept = ledger.keepLatest(id, lines, staged, beside.incremental());
            beside.seen().forEach(account -> objects.keep(account, moment, id.value()));
            progress.at(95);
            repository.commit(
                    id, kept.matching(), kept.changes().leaving(beside.left()).remarking(beside.remarks()));
        });
    }

    /**
     * The things that a reading brought beside its rows.
     *
     * @param left rows that could not be used
     * @param remarks what could not be read, a sentence each
     */
    public record Beside(
            List<SkippedRows> left, List<String> remarks, List<SeenAccount> seen, List<IncrementalDays> incremental) {}
}
