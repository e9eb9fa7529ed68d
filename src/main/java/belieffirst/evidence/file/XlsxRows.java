package belieffirst.evidence.file;

import belieffirst.evidence.column.DayOrder;
import belieffirst.evidence.column.HeaderRow;
import belieffirst.kernel.Refusal;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * The rows of the sheet of a workbook that holds the table. Nothing in it is run, and nothing that it names elsewhere is fetched.
 *
 * @param sheet the one whose headers we know best
 * @param others how many more hold a table that has all we need
 */
record XlsxRows(Path file, Workbook workbook, Workbook.Sheet sheet, int others) implements RowSource {

    private static final String BROKEN =
            "This workbook cannot be read: it did not arrive whole, or is no XLSX. Export it again.";
    private static final int MOST_SHEETS = 50;
    private static final LocalDate BEGIN_1904 = LocalDate.of(1904, 1, 1);

    static XlsxRows open(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var workbook = Workbook.in(zip, reader());
            var texts = SharedTexts.in(zip, reader());
            var best = workbook.sheets().getFirst();
            var most = -1;
            var tables = 0;
            for (var sheet : workbook.sheets().stream().limit(MOST_SHEETS).toList()) {
                var table = table(zip, sheet, texts);
                tables += table >= HeaderRow.WHOLE ? 1 : 0;
                if (table > most) {
                    most = table;
                    best = sheet;
                }
            }
            return new XlsxRows(file, workbook, best, Math.max(0, tables - 1));
        } catch (ZipException | EOFException | XMLStreamException fault) {
            throw refused(fault);
        }
    }

    /** How well we know the headers of a sheet. */
    private static int table(ZipFile zip, Workbook.Sheet sheet, SharedTexts texts)
            throws IOException, XMLStreamException {
        if (zip.getEntry(sheet.part()) == null) {
            return -1;
        }
        var rows = new ArrayList<List<String>>();
        try (var part = ZipPart.open(zip, sheet.part())) {
            new XlsxSheet(reader().createXMLStreamReader(part), texts).each(row -> {
                rows.add(List.of(row));
                return rows.size() < HeaderRow.SEARCHED;
            });
        }
        return HeaderRow.table(rows);
    }

    @Override
    public String format() {
        var name = sheet.name().isEmpty() ? "XLSX, the first sheet" : "XLSX, the sheet “%s”".formatted(sheet.name());
        return others == 0 ? name : name + "; other sheets hold a table too, and are not read";
    }

    @Override
    public LocalDate daysBegin() {
        return workbook.since1904() ? BEGIN_1904 : DayOrder.SPREADSHEETS_BEGIN;
    }

    @Override
    public void read(RowTaker taker) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var texts = SharedTexts.in(zip, reader());
            try (var part = ZipPart.open(zip, sheet.part())) {
                new XlsxSheet(reader().createXMLStreamReader(part), texts).each(row -> taker.take(row, part.percent()));
            }
        } catch (ZipException | EOFException | XMLStreamException fault) {
            throw refused(fault);
        }
    }

    /** A part that unpacks without end is refused within the parser, which wraps the refusal. */
    private static Refusal refused(Exception fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return new Refusal.Invalid(BROKEN);
    }

    /** Knows no document types and no entities, so that a workbook can neither grow in the parser nor reach outside. */
    private static XMLInputFactory reader() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Without one it prints to standard error what it throws as well.
        factory.setXMLReporter((_, _, _, _) -> {});
        return factory;
    }
}
