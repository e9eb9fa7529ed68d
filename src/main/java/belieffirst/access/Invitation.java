package belieffirst.access;

import belieffirst.access.account.Account;
import belieffirst.database.principal.Role;
import belieffirst.kernel.Id;
import java.time.Instant;

/** A place in an organization that is kept for one e-mail, until it is taken, withdrawn or too old. */
public record Invitation(Id<Invitation> id, String email, Role role, Instant expires) {

    /** Whether it can still be taken. */
    public boolean isOpen(Instant now) {
        return expires.isAfter(now);
    }

    /** An invitation just made, with the secret of its link. */
    public record Fresh(Invitation made, String secret) {

        /** Never prints the secret in it. */
        @Override
        public String toString() {
            return made.toString();
        }
    }

    /** An invitation as the bearer of its link sees it. */
    public record Opened(String organization, String inviter, String email, Role role, boolean open, boolean known) {

        /** Whether it is for this person. */
        public boolean isFor(Account account) {
            return email.equalsIgnoreCase(account.email());
        }
    }
}
