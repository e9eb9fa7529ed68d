package belieffirst.database.principal;

import belieffirst.kernel.Display;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's answer to who the principal is.
 *
 * @param membership null for somebody who belongs to no organization, and for a token that is not valid
 * @param hasOthers whether this person belongs to other organizations too
 * @param display how this person wants to see pages
 * @param revision that of their organization's rows, at the latest when they were admitted; null where nobody asked for it
 */
public record Admission(
        @Nullable Membership membership,
        boolean hasOthers,
        Display display,
        @Nullable String revision) {

    static final Admission OF_NOBODY = new Admission(null, false, Display.USUAL, null);

    /** That of a person. */
    static Admission of(ResultSet row) throws SQLException {
        return new Admission(
                row.getObject("account_id") == null ? null : membership(row),
                row.getBoolean("has_others"),
                Display.of(row.getString("theme"), row.getString("time_zone")),
                null);
    }

    /** That of a token, which has no display. */
    static Admission ofBearer(ResultSet row) throws SQLException {
        return new Admission(membership(row), false, Display.USUAL, null);
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                row.getObject("account_id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("organization_name"),
                Role.of(row.getString("member_role")),
                List.of((String[]) row.getArray("scopes").getArray()));
    }

    Admission at(String known) {
        return new Admission(membership, hasOthers, display, known);
    }
}
