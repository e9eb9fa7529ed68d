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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The writer of the ZIP file: each table as JSON lines and as CSV. */
@Component
class ExportArchive {

    private final ExportedTables tables;
    private final JsonMapper json;

    ExportArchive(ExportedTables tables, JsonMapper json) {
        this.tables = tables;
        this.json = json;
    }

    void write(Path file) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            var out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
            for (var table : tables.all()) {
                zip.putNextEntry(new ZipEntry(table.name() + ".jsonl"));
                tables.read(table, line -> write(out, line + "\n"));
                out.flush();
                zip.putNextEntry(new ZipEntry(table.name() + ".csv"));
                spreadsheet(table, out);
                out.flush();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void spreadsheet(ExportedTable table, Writer out) throws IOException {
        write(out, Spreadsheet.MARK);
        var csv = Spreadsheet.rows(out);
        csv.writeRecord(table.columns());
        tables.read(table, line -> csv.writeRecord(table.cells(json.readTree(line))));
        csv.flush();
    }

    private static void write(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
