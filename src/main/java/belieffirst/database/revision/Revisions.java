package belieffirst.database.revision;

import belieffirst.database.principal.CurrentPrincipal;
import belieffirst.database.principal.Membership;
import belieffirst.database.principal.Principal;
import belieffirst.database.principal.Readers;
import belieffirst.database.principal.Replica;
import belieffirst.kernel.Formats;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The revision of the current organization's rows: a text that stays the same until a transaction that changed one of them
 * commits. PostgreSQL keeps it, whoever writes.
 */
@Component
public class Revisions {

    private final JdbcClient jdbc;
    private final CurrentPrincipal principal;
    private final Readers readers;
    private final Clock clock;

    Revisions(JdbcClient jdbc, CurrentPrincipal principal, Readers readers, Clock clock) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.principal = principal;
        this.clock = clock;
    }

    /**
     * A cache of readings, each of which follows from the organization's rows, the day and its key alone, and is not changed by
     * whoever gets it.
     *
     * @param most how many readings it keeps; the one that was asked for longest ago goes first
     */
    public <K, V> RevisionCache<K, V> cache(int most) {
        return new RevisionCache<>(this, most);
    }

    /** Who asks, when and at which revision; empty in a transaction that may change rows. Costs one statement for each transaction. */
    Optional<Asker> asker() {
        return Replica.READING.equals(TransactionSynchronizationManager.getCurrentTransactionName())
                ? principal.membership().flatMap(this::asker)
                : Optional.empty();
    }

    private Optional<Asker> asker(Membership membership) {
        if (TransactionSynchronizationManager.getResource(this) instanceof Known known) {
            return known.asker;
        }
        var asker = principal
                .revision()
                .or(() -> jdbc.sql("select app.revision()").query(String.class).optional())
                .map(revision -> new Asker(membership, at(revision)));
        TransactionSynchronizationManager.bindResource(this, new Known(asker));
        TransactionSynchronizationManager.registerSynchronization(new Forgetting(this));
        return asker;
    }

    /**
     * The same for the bearer of a token, outside a transaction; empty where only a transaction can tell.
     *
     * @param tokenHash SHA-256 of the token, in hex
     */
    public Optional<Asker> asker(String tokenHash) {
        return readers.admit(new Principal.Bearer(tokenHash))
                .map(reader -> new Asker(
                        Objects.requireNonNull(reader.membership()), at(Objects.requireNonNull(reader.revision()))));
    }

    private Moment at(String revision) {
        return new Moment(revision, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), Formats.current());
    }

    /** A member, who sees what their membership lets them see, at a moment. */
    public record Asker(Membership membership, Moment moment) {

        /** Whether their token has this scope. */
        public boolean may(String scope) {
            return membership.scopes().contains(scope);
        }
    }

    /** A revision on a day, in UTC, since what is over and what is not depends on it; readings may hold numbers in a reader's formats. */
    public record Moment(String revision, LocalDate day, Formats formats) {}

    private record Known(Optional<Asker> asker) {}

    private record Forgetting(Revisions revisions) implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(revisions);
        }
    }
}
