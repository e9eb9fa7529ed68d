package belieffirst.access;

import belieffirst.database.Asker;
import belieffirst.database.CurrentAsker;
import belieffirst.database.Seat;
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

    /** Refuses a viewer, and says whom she can ask. */
    public void requireWriter() {
        var seat = seat();
        if (seat.isEmpty() || !seat.get().mayWrite()) {
            throw new Refusal.Forbidden(
                    "You are a viewer here: you can read everything and change nothing. An owner or admin can make you a member.");
        }
    }

    /** Refuses everybody below admin. */
    public void requireManager() {
        if (!seat().map(Seat::mayManage).orElse(false)) {
            throw new Refusal.Forbidden("Only an owner or admin can change this.");
        }
    }

    /** Work that is done for a member when she is not there to ask. */
    public <T> T as(UUID account, UUID organization, Supplier<T> work) {
        return current.as(new Asker.Person(account, organization), work);
    }
}
