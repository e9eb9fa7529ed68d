package belieffirst.database.principal;

import java.util.List;
import java.util.UUID;

/**
 * The principal's membership, as PostgreSQL answered it: their organization, and their role in it.
 *
 * @param scopes what a token may do; a person's list is empty, since the role decides
 */
public record Membership(UUID account, UUID organization, String organizationName, Role role, List<String> scopes) {}
