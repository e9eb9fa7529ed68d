package belieffirst.access.web;

import belieffirst.access.Members;
import belieffirst.access.audit.AuditChange;
import belieffirst.access.audit.AuditEntry;
import belieffirst.access.audit.AuditFilter;
import belieffirst.access.audit.AuditLog;
import belieffirst.access.audit.AuditNames;
import belieffirst.kernel.Cursor;
import belieffirst.web.Page;
import belieffirst.web.Spreadsheet;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import views.StaticTemplates;

/** The page of the audit log: a list to filter, and a file of the same entries. */
@Controller
class AuditController {

    private static final int LINES = 50;
    private static final int LINES_OF_A_FILE = 1_000;
    private static final int PARTS_OF_A_FILE = 100;

    private final StaticTemplates templates = new StaticTemplates();
    private final AuditLog log;
    private final AuditNames names;
    private final Members members;

    AuditController(AuditLog log, AuditNames names, Members members) {
        this.log = log;
        this.names = names;
        this.members = members;
    }

    @GetMapping("/audit")
    @Transactional(readOnly = true)
    Page show(AuditSearch search) {
        var entries = log.list(search.filter(LINES));
        return Page.of(
                "Activity log", templates.accessAudit(entries, names.in(entries.items()), members.all(), search));
    }

    /** Each part is read by itself, so that a slow reader holds no connection; the first 100,000 entries. */
    @GetMapping("/audit.csv")
    void file(AuditSearch search, HttpServletResponse response) throws IOException {
        Spreadsheet.begin(response, "audit.csv");
        try (var csv = Spreadsheet.rows(response.getWriter())) {
            csv.writeRecord(
                    "at", "who", "action", "what", "name", "id", "field", "before", "after", "request_id", "entry_id");
            var filter = search.filter(LINES_OF_A_FILE).from(Cursor.START);
            for (var part = 0; part < PARTS_OF_A_FILE && filter != null; part++) {
                filter = print(filter, csv);
            }
        }
    }

    private @Nullable AuditFilter print(AuditFilter filter, CsvWriter csv) {
        var slice = log.list(filter);
        for (var entry : slice.items()) {
            for (var change : entry.changes()) {
                csv.writeRecord(line(entry, change));
            }
        }
        return slice.next() == null ? null : filter.from(Cursor.of(slice.next()));
    }

    private static Iterable<String> line(AuditEntry entry, AuditChange change) {
        var subject = entry.subject();
        return Arrays.asList(
                entry.at().toInstant().toString(),
                Spreadsheet.cell(entry.actor().called()),
                entry.action(),
                subject.word(),
                Spreadsheet.cell(subject.name()),
                String.valueOf(subject.id()),
                change.field(),
                Spreadsheet.cell(change.before()),
                Spreadsheet.cell(change.after()),
                Spreadsheet.cell(entry.actor().request()),
                entry.id().toString());
    }
}
