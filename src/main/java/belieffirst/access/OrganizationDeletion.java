package belieffirst.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The deletion of an organization that an owner asked for.
 *
 * @param askedBy the owner's name; null once nobody knows it
 * @param due from when on nothing is left
 */
public record OrganizationDeletion(@Nullable String askedBy, Instant asked, Instant due) {}
