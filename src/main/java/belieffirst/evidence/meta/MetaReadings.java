package belieffirst.evidence.meta;

import belieffirst.evidence.imports.Import;
import belieffirst.evidence.imports.ImportRepository;
import belieffirst.evidence.imports.ImportState;
import belieffirst.evidence.imports.ImportWay;
import belieffirst.evidence.imports.ImportWork;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Readings of Meta: one at a time in an organization, whichever server it is on. */
@Service
public class MetaReadings {

    /** Conversions keep arriving, so the last days before a reading are read anew by the next one. */
    private static final int TRAILING_DAYS = 28;

    private static final int FIRST_DAYS = 90;

    /** Meta tells of no more than 37. */
    private static final int MOST_MONTHS = 36;

    private final ImportRepository repository;
    private final MetaConnections connections;
    private final MetaImport steps;
    private final ImportWork work;
    private final Clock clock;

    MetaReadings(
            ImportRepository repository, MetaConnections connections, MetaImport steps, ImportWork work, Clock clock) {
        this.repository = repository;
        this.connections = connections;
        this.steps = steps;
        this.work = work;
        this.clock = clock;
    }

    /** The latest, whatever became of it. */
    public Optional<Import> latest() {
        return repository.latest(ImportWay.META);
    }

    /** Begins one; refuses while another goes on. */
    public Id<Import> begin() {
        var accounts = connections.accounts();
        var before = latest();
        before.filter(earlier -> earlier.isInterrupted(clock.instant()))
                .ifPresent(earlier -> repository.move(
                        earlier.id(),
                        ImportState.REFUSED,
                        "This reading was interrupted. Nothing of it was imported.",
                        ImportState.COMMITTING));
        var until = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var readUntil = repository.readUntil();
        var readings = accounts.stream()
                .map(account -> new AccountReading(account, since(readUntil.get(account.id()), until), until))
                .toList();
        var first = readings.stream()
                .map(AccountReading::since)
                .min(Comparator.naturalOrder())
                .orElse(until);
        var id = started("Meta, %s to %s".formatted(first, until), accounts, until);
        work.begin(id, progress -> steps.run(id, readings, progress));
        return id;
    }

    /** As far back as its numbers may have changed since it was read. */
    private static LocalDate since(@Nullable LocalDate readUntil, LocalDate until) {
        if (readUntil == null) {
            return until.minusDays(FIRST_DAYS);
        }
        var settled = readUntil.minusDays(TRAILING_DAYS);
        var earliest = until.minusMonths(MOST_MONTHS);
        return settled.isBefore(earliest) ? earliest : settled;
    }

    private Id<Import> started(String name, List<MetaAccount> accounts, LocalDate until) {
        try {
            return repository.beginReading(
                    name, accounts.stream().map(MetaAccount::id).toList(), until);
        } catch (DuplicateKeyException _) {
            throw new Refusal.Conflict("A reading from Meta is already running. See its progress under Imports.");
        }
    }
}
