package belieffirst.access;

import belieffirst.database.asker.Asker;
import belieffirst.database.asker.CurrentAsker;
import belieffirst.database.asker.Seat;
import belieffirst.kernel.Refusal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The member before us: her organization, and what she may do in it. */
@Service
public class CurrentMember {

    private final CurrentAsker current;
    private final TransactionOperations transactions;

    CurrentMember(CurrentAsker current, TransactionOperations transactions) {
        this.current = current;
        this.transactions = transactions;
    }

    /** Her seat; asks the database when no transaction did so yet. Empty for somebody without an organization. */
    public Optional<Seat> seat() {
        if (current.seat().isEmpty() && !(current.asker() instanceof Asker.Nobody)) {
            return transactions.execute(_ -> current.seat());
        }
        return current.seat();
    }

    /** Whether she may do this; somebody without an organization may do nothing. */
    public boolean may(Permission permission) {
        return seat().map(seat -> permission.has(seat.role())).orElse(false);
    }

    /** Refuses who may not do this, and says whom she can ask. */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new Refusal.Forbidden(permission.refusal());
        }
    }

    /** Work of this name, done for a member when she is not there to ask. */
    public <T> T as(UUID account, UUID organization, String job, Supplier<T> work) {
        return current.as(new Asker.Job(account, organization, job), work);
    }
}
