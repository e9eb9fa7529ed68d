package belieffirst.database;

import java.util.List;
import java.util.UUID;

/**
 * Where the asker sits, as PostgreSQL answered it: her organization, and her part in it.
 *
 * @param role owner, admin, member or viewer
 * @param scopes what a token may do; a person's list is empty, since her role decides
 */
public record Seat(UUID account, UUID organization, String organizationName, String role, List<String> scopes) {

    public boolean mayWrite() {
        return !role.equals("viewer");
    }

    public boolean mayManage() {
        return role.equals("owner") || role.equals("admin");
    }
}
