package belieffirst.operating.export;

import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The tables of an organization. The catalogue says which there are and which columns the asker may read; what is sealed or a
 * fingerprint of a secret is left out. Row security says which rows.
 */
@Component
class ExportedTables {

    private static final int ROWS_AT_ONCE = 200;

    /** Names come from the catalogue, quoted as PostgreSQL asks for. */
    private static final String TABLES = """
            select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
                   format('select to_jsonb(t)::text from (select %s from %s where %I = (select app.organization())) t',
                          string_agg(quote_ident(a.attname), ', ' order by a.attnum), c.oid::regclass,
                          case c.relname when 'organizations' then 'id' else 'organization_id' end) as rows
              from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
             where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
               and (c.relname = 'organizations' or exists (
                    select from pg_attribute o where o.attrelid = c.oid and o.attname = 'organization_id'))
               and has_column_privilege(c.oid, a.attnum, 'select') and a.attname !~ '(^sealed_|_hash$|_digest$|^file_bytes$)'
             group by c.oid, c.relname
            union all
            select 'people', '{id,name,email}', 'select to_jsonb(t)::text from app.people() t'
             order by 1
            """;

    private final JdbcTemplate jdbc;

    ExportedTables(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(ROWS_AT_ONCE);
    }

    List<ExportedTable> all() {
        return jdbc.query(
                TABLES,
                (row, _) -> new ExportedTable(
                        row.getString("name"),
                        List.of((String[]) row.getArray("columns").getArray()),
                        row.getString("rows")));
    }

    /** Reads a table row by row, each as a JSON object, within a transaction of whoever asks. */
    void read(ExportedTable table, Consumer<String> reader) {
        jdbc.query(table.rows(), row -> {
            reader.accept(row.getString(1));
        });
    }
}
