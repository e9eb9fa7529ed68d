package belieffirst.evidence;

import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Readings of Meta: one at a time in an organization, whichever server it is on. */
@Service
public class MetaReadings {

    /** Conversions keep arriving, so these days are read anew each time. */
    private static final int TRAILING_DAYS = 28;

    private static final int FIRST_DAYS = 90;

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
                        "This reading was interrupted. Nothing of it was kept.",
                        ImportState.COMMITTING));
        var until = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var since = until.minusDays(before.isEmpty() ? FIRST_DAYS : TRAILING_DAYS);
        var id = started("Meta, %s to %s".formatted(since, until));
        work.begin(id, progress -> steps.run(id, accounts, since, until, progress));
        return id;
    }

    private Id<Import> started(String name) {
        try {
            return repository.begin(ImportWay.META, ImportState.COMMITTING, name, 0);
        } catch (DuplicateKeyException _) {
            throw new Refusal.Conflict("Meta is being read already. Look under Imports how far it is.");
        }
    }
}
