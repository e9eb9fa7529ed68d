package belieffirst.evidence;

import java.io.IOException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Finds the part of a workbook that holds its first sheet, which need not be the one called sheet1. */
final class WorkbookSheets {

    private static final String USUAL = "xl/worksheets/sheet1.xml";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private WorkbookSheets() {}

    static String first(ZipFile zip, XMLInputFactory factory) throws IOException, XMLStreamException {
        if (zip.getEntry(WORKBOOK) == null || zip.getEntry(RELATIONS) == null) {
            return USUAL;
        }
        var id = attribute(zip, factory, WORKBOOK, "sheet", null, "");
        var target = attribute(zip, factory, RELATIONS, "Relationship", id, "Target");
        if (target.isEmpty()) {
            return USUAL;
        }
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    /** An attribute of the first such element, or of the one with this id; without a name, the id that it refers to. */
    private static String attribute(
            ZipFile zip, XMLInputFactory factory, String part, String element, @Nullable String id, String name)
            throws IOException, XMLStreamException {
        try (var stream = ZipPart.open(zip, part)) {
            var xml = factory.createXMLStreamReader(stream);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(element)
                        && (id == null || id.equals(xml.getAttributeValue(null, "Id")))) {
                    var value =
                            name.isEmpty() ? xml.getAttributeValue(NAMESPACE, "id") : xml.getAttributeValue(null, name);
                    return value == null ? "" : value;
                }
            }
            return "";
        }
    }
}
