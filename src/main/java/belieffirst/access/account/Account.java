package belieffirst.access.account;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** A person who can sign in; kept in their session, without the password. */
public record Account(UUID id, String email, String displayName) implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    /** The id, which never changes, as sessions are found by it. */
    @Override
    public String getName() {
        return id.toString();
    }
}
