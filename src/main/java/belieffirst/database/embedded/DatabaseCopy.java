package belieffirst.database.embedded;

import belieffirst.database.folder.StartRefused;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.PGCopyInputStream;
import org.postgresql.core.BaseConnection;

/**
 * The copy of a database into another one with the same migrations, by COPY table by table, since the programs that we have bring no
 * pg_dump. Both connections are a superuser's.
 */
public final class DatabaseCopy {

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
             order by 1
            """;

    /** Both have them: what was put away before a migration may lack some that the other one has. */
    private static final String COLUMNS = """
            select string_agg(quote_ident(attname), ', ' order by attname)
              from pg_attribute
             where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
            """;

    private final Connection from;
    private final Connection to;

    public DatabaseCopy(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /** Copies every row and compares; answers how many tables these are. Nothing is in the other database if it fails. */
    public int run() throws SQLException, IOException {
        new ForeignParts(from, to).refuse();
        to.setAutoCommit(false);
        new ResultMonths(from, to).align();
        var tables = list(from, TABLES);
        // Neither triggers nor foreign keys take part: what comes was checked when it was written.
        execute(to, "set local session_replication_role = replica");
        execute(to, "truncate %s".formatted(String.join(", ", tables)));
        for (var table : tables) {
            copy(table);
        }
        for (var table : tables) {
            compare(table);
        }
        to.commit();
        to.setAutoCommit(true);
        execute(to, "analyze");
        return tables.size();
    }

    private void copy(String table) throws SQLException, IOException {
        var columns = list(from, COLUMNS.formatted(table)).getFirst();
        try (var rows = new PGCopyInputStream(
                from.unwrap(PGConnection.class), "copy %s (%s) to stdout".formatted(table, columns))) {
            new CopyManager(to.unwrap(BaseConnection.class))
                    .copyIn("copy %s (%s) from stdin".formatted(table, columns), rows);
        }
    }

    /** The number of rows, and a sum that differs if any row does. */
    private void compare(String table) throws SQLException {
        var content = """
                select count(*) || ' rows, ' || coalesce(sum(('x' || left(md5(row(%s)::text), 15))::bit(60)::bigint), 0) from %s
                """.formatted(list(from, COLUMNS.formatted(table)).getFirst(), table);
        var was = list(from, content);
        var became = list(to, content);
        if (!was.equals(became)) {
            throw new StartRefused(
                    "Table %s was not copied whole: it had %s, and the copy has %s. The old database stays."
                            .formatted(table, was.getFirst(), became.getFirst()));
        }
    }

    static List<String> list(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
