package belieffirst.access.web.security;

import belieffirst.access.account.Account;
import java.io.Serial;
import java.io.Serializable;

/**
 * A person who passed the first step of signing in, and has yet to enter a code. Until then their session belongs to nobody.
 *
 * @param way how it was proved, for the record
 * @param byLink whether to ask for a new password afterwards
 * @param ofMachine whether the link was made on the machine itself, which is the last way back
 */
public record HalfSignedIn(Account account, String way, boolean byLink, boolean ofMachine) implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    public HalfSignedIn(Account account, String way) {
        this(account, way, false, false);
    }

    /** The same, with what was brought besides. */
    public HalfSignedIn with(String more) {
        return new HalfSignedIn(account, way + " and " + more, byLink, ofMachine);
    }
}
