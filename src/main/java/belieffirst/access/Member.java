package belieffirst.access;

import belieffirst.database.principal.Role;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in this organization, and their part in it.
 *
 * @param name null for somebody who never signed in here
 * @param email null likewise
 */
public record Member(
        UUID account, @Nullable String name, @Nullable String email, Role role) {

    /** The name to address them by. */
    public String called() {
        return name == null ? "Somebody who has not signed in here yet" : name;
    }
}
