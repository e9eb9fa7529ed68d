package belieffirst.access;

import belieffirst.database.principal.Role;
import java.util.UUID;

/**
 * An organization that somebody belongs to.
 *
 * @param current whether they work in it just now
 */
public record MemberOrganization(UUID id, String name, Role role, boolean current) {}
