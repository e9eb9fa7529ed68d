package belieffirst.database.principal;

import belieffirst.kernel.Display;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Rows of the functions that admit people and tokens. */
final class AdmissionRows {

    private AdmissionRows() {}

    /** That of a person. */
    static Admission ofPerson(ResultSet row) throws SQLException {
        return new Admission(
                row.getObject("account_id") == null ? null : membership(row),
                row.getBoolean("has_others"),
                Display.of(row.getString("theme"), row.getString("time_zone"), row.getString("formats")),
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
}
