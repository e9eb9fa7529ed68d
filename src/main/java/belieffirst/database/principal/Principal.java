package belieffirst.database.principal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The principal of a request, as far as it is known before PostgreSQL was told. */
public sealed interface Principal {

    /** An unknown principal, who sees no row. */
    record Nobody() implements Principal {}

    /**
     * A person who signed in.
     *
     * @param account the person
     * @param organization the one they work in just now; null when they belong to only one
     */
    record Person(UUID account, @Nullable UUID organization) implements Principal {}

    /**
     * A task that runs for a member who is not present.
     *
     * @param name what the work is called in the audit log
     */
    record Job(UUID account, UUID organization, String name) implements Principal {}

    /**
     * The bearer of an API token, not looked up yet.
     *
     * @param hash SHA-256 of the token, in hex
     */
    record Bearer(String hash) implements Principal {}
}
