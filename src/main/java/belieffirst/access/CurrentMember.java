package belieffirst.access;

import belieffirst.database.principal.CurrentPrincipal;
import belieffirst.database.principal.Membership;
import belieffirst.database.principal.Principal;
import belieffirst.kernel.Refusal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The current member: their organization, and what they may do in it. */
@Service
public class CurrentMember {

    private final CurrentPrincipal current;
    private final TransactionOperations transactions;
    private final DueDeletions deletions;

    CurrentMember(CurrentPrincipal current, TransactionOperations transactions, DueDeletions deletions) {
        this.current = current;
        this.transactions = transactions;
        this.deletions = deletions;
    }

    /** Their membership; asks the database when no transaction did so yet. Empty for somebody without an organization. */
    public Optional<Membership> membership() {
        if (current.membership().isEmpty() && !(current.principal() instanceof Principal.Nobody)) {
            return transactions.execute(_ -> current.membership());
        }
        return current.membership();
    }

    /** The day on which their organization is deleted, if an owner asked for it. */
    public Optional<Instant> deletion() {
        return membership().flatMap(membership -> deletions.of(membership.organization()));
    }

    /** Whether they may do this; somebody without an organization may do nothing. */
    public boolean may(Permission permission) {
        return membership().map(membership -> permission.has(membership.role())).orElse(false);
    }

    /** Refuses who may not do this, and says whom they can ask. */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new Refusal.Forbidden(permission.refusal());
        }
    }

    /** Work of this name, done for a member who is not there to ask. */
    public <T> T as(UUID account, UUID organization, String job, Supplier<T> work) {
        return current.as(new Principal.Job(account, organization, job), work);
    }
}
