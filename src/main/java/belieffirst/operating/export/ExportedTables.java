package belieffirst.operating.export;

import belieffirst.web.Spreadsheet;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables of an organization, each as JSON lines and as CSV. The catalogue says which there are and which columns the asker may
 * read; what is sealed or a fingerprint of a secret is left out. Row security says which rows.
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
               and has_column_privilege(c.oid, a.attnum, 'select') and a.attname !~ '(^sealed_|_hash$|_digest$)'
             group by c.oid, c.relname
            union all
            select 'people', '{id,name,email}', 'select to_jsonb(t)::text from app.people() t'
             order by 1
            """;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ExportedTables(DataSource database, JsonMapper json) {
        this.jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(ROWS_AT_ONCE);
        this.json = json;
    }

    /** Writes all of them into a ZIP file, within a transaction of whoever asks. */
    void write(Path file) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            var out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            for (var table : tables()) {
                entry(zip, out, table.name() + ".jsonl", () -> each(table, line -> write(out, line + "\n")));
                entry(zip, out, table.name() + ".csv", () -> spreadsheet(table, out));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private List<ExportedTable> tables() {
        return jdbc.query(
                TABLES,
                (row, _) -> new ExportedTable(
                        row.getString("name"),
                        List.of((String[]) row.getArray("columns").getArray()),
                        row.getString("rows")));
    }

    private static void entry(ZipOutputStream zip, Writer out, String name, Rows rows) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        rows.write();
        out.flush();
        zip.closeEntry();
    }

    private void spreadsheet(ExportedTable table, Writer out) throws IOException {
        write(out, Spreadsheet.MARK);
        var csv = Spreadsheet.rows(out);
        csv.writeRecord(table.columns());
        each(table, line -> csv.writeRecord(table.cells(json.readTree(line))));
        csv.flush();
    }

    private void each(ExportedTable table, Consumer<String> reader) {
        jdbc.query(table.rows(), row -> {
            reader.accept(row.getString(1));
        });
    }

    private static void write(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The rows of an entry. */
    private interface Rows {

        void write() throws IOException;
    }
}
