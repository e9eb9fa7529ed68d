package belieffirst.library;

import belieffirst.kernel.Jsonb;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** A reader of entries from a statement that selects {@link #COLUMNS}; also from one that a module writes itself. */
@Component
public class EntryRows implements RowMapper<Entry> {

    /** The columns to select from a table named {@code t}. */
    public static final String COLUMNS = "t.id, t.xmin::text as version, to_json(t) as row";

    private final Jsonb json;

    EntryRows(Jsonb json) {
        this.json = json;
    }

    @Override
    public Entry mapRow(ResultSet row, int rowNumber) throws SQLException {
        return new Entry(row.getObject("id", UUID.class), row.getString("version"), json.object(row.getString("row")));
    }
}
