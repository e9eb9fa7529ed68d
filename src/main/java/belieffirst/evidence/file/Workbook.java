package belieffirst.evidence.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of a workbook: its sheets in their order, each with the part that holds it, and the day from which it counts days.
 *
 * @param since1904 whether days count from 1904, as old spreadsheets of Apple's did
 */
record Workbook(List<Sheet> sheets, boolean since1904) {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final Workbook USUAL = new Workbook(List.of(new Sheet("", "", "xl/worksheets/sheet1.xml")), false);

    static Workbook in(ZipFile zip, XMLInputFactory factory) throws IOException, XMLStreamException {
        if (zip.getEntry(WORKBOOK) == null || zip.getEntry(RELATIONS) == null) {
            return USUAL;
        }
        var parts = parts(zip, factory);
        var sheets = new ArrayList<Sheet>();
        var since1904 = new boolean[1];
        each(zip, factory, WORKBOOK, xml -> {
            switch (xml.getLocalName()) {
                case "workbookPr" -> since1904[0] = List.of("1", "true").contains(attribute(xml, "date1904"));
                case "sheet" -> {
                    var part = parts.get(attribute(xml, "id"));
                    if (part != null) {
                        sheets.add(new Sheet(attribute(xml, "name"), attribute(xml, "state"), part));
                    }
                }
                default -> {}
            }
        });
        return sheets.isEmpty() ? USUAL : new Workbook(List.copyOf(sheets), since1904[0]);
    }

    private static Map<String, String> parts(ZipFile zip, XMLInputFactory factory)
            throws IOException, XMLStreamException {
        var parts = new HashMap<String, String>();
        each(zip, factory, RELATIONS, xml -> {
            var target = attribute(xml, "Target");
            if (xml.getLocalName().equals("Relationship") && !target.isEmpty()) {
                parts.put(attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        });
        return parts;
    }

    private static void each(ZipFile zip, XMLInputFactory factory, String part, ElementTaker taker)
            throws IOException, XMLStreamException {
        try (var stream = ZipPart.open(zip, part)) {
            var xml = factory.createXMLStreamReader(stream);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    taker.take(xml);
                }
            }
        }
    }

    /** Whatever its namespace is, since there are two vocabularies of workbooks. */
    private static String attribute(XMLStreamReader xml, String name) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private interface ElementTaker {
        void take(XMLStreamReader xml);
    }

    /** A sheet by its name, how it is shown, and the part that holds it. */
    record Sheet(String name, String state, String part) {}
}
