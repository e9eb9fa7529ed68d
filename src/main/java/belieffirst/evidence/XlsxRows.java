package belieffirst.evidence;

import belieffirst.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/** The rows of the first sheet of a workbook. Nothing in it is run, and nothing that it names elsewhere is fetched. */
record XlsxRows(Path file) implements RowSource {

    private static final String BROKEN =
            "This workbook cannot be read: it did not arrive whole, or is no XLSX. Export it again.";

    @Override
    public String format() {
        return "XLSX, the first sheet";
    }

    @Override
    public void read(RowTaker taker) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var texts = SharedTexts.in(zip, reader());
            var name = WorkbookSheets.first(zip, reader());
            try (var part = ZipPart.open(zip, name)) {
                new XlsxSheet(reader().createXMLStreamReader(part), texts).each(row -> taker.take(row, part.percent()));
            }
        } catch (ZipException | XMLStreamException fault) {
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
        return factory;
    }
}
