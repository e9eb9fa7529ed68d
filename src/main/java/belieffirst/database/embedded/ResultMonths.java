package belieffirst.database.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The months of results, which are tables that no migration makes: a copy of a database has those that it has, attached or put away. */
final class ResultMonths {

    private static final String MONTHS = """
            select c.relname from pg_class c
             where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and c.relname ~ '^ad_performance_[0-9]{4}_[0-9]{2}$'
            """;

    private static final String PUT_AWAY = MONTHS + " and not c.relispartition";

    private final Connection from;
    private final Connection to;

    ResultMonths(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    void align() throws SQLException {
        var months = DatabaseCopy.list(from, MONTHS);
        var made = DatabaseCopy.list(to, MONTHS);
        for (var month : made) {
            if (!months.contains(month)) {
                DatabaseCopy.execute(to, "drop table app." + month);
            }
        }
        for (var month : months) {
            if (!made.contains(month)) {
                DatabaseCopy.execute(
                        to, "select app.add_performance_month(to_date(right('%s', 7), 'YYYY_MM'))".formatted(month));
            }
        }
        for (var month : DatabaseCopy.list(from, PUT_AWAY)) {
            DatabaseCopy.execute(to, "alter table public.ad_performance detach partition app." + month);
            addColumns(month);
        }
    }

    /** No migration changes a month that was put away, so it may have columns that others have no longer. */
    private void addColumns(String month) throws SQLException {
        var made = columns(to, month);
        for (var column : columns(from, month)) {
            if (!made.contains(column)) {
                DatabaseCopy.execute(to, "alter table app.%s add column %s".formatted(month, column));
            }
        }
    }

    private static List<String> columns(Connection connection, String month) throws SQLException {
        return DatabaseCopy.list(connection, """
                select quote_ident(attname) || ' ' || format_type(atttypid, atttypmod) from pg_attribute
                 where attrelid = 'app.%s'::regclass and attnum > 0 and not attisdropped
                """.formatted(month));
    }
}
