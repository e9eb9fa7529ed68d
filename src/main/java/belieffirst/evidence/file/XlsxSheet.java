package belieffirst.evidence.file;

import belieffirst.evidence.column.Cells;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook, row by row. A cell with a formula reads as the formula, since what it last came to may be old. */
final class XlsxSheet {

    private static final int MOST_COLUMNS = 500;

    private final XMLStreamReader xml;
    private final SharedTexts texts;
    private int width;

    XlsxSheet(XMLStreamReader xml, SharedTexts texts) {
        this.xml = xml;
        this.texts = texts;
    }

    /** Hands over each row until the taker wants no more; one that ends early is as wide as those before, since cells may be left out. */
    void each(Predicate<String[]> taker) throws XMLStreamException {
        var row = new ArrayList<String>();
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                cell(row);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                widen(row, width);
                width = row.size();
                if (!taker.test(row.toArray(String[]::new))) {
                    return;
                }
                row.clear();
            }
        }
    }

    private static void widen(List<String> row, int width) {
        while (row.size() < width) {
            row.add("");
        }
    }

    private void cell(List<String> row) throws XMLStreamException {
        var place = place(xml.getAttributeValue(null, "r"), row.size());
        var text = text(String.valueOf(xml.getAttributeValue(null, "t")));
        if (place >= MOST_COLUMNS) {
            return;
        }
        widen(row, place + 1);
        row.set(place, text);
    }

    private String text(String type) throws XMLStreamException {
        var value = "";
        var formula = "";
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "f" -> formula = "=" + xml.getElementText();
                    case "is" -> value = SharedTexts.text(xml, "is");
                    default -> {}
                }
            }
        }
        return formula.isEmpty() ? value(type, value) : formula;
    }

    private String value(String type, String value) {
        return switch (type) {
            case "s" -> texts.get(value);
            case "n", "null" -> Cells.ofWorkbook(value);
            default -> value;
        };
    }

    /** The column that B7 stands in, from 0; the next one where a cell does not say. */
    private static int place(@Nullable String reference, int next) {
        var column = 0;
        for (var character : reference == null ? new char[0] : reference.toCharArray()) {
            if (character < 'A' || character > 'Z' || column > MOST_COLUMNS) {
                break;
            }
            column = column * 26 + character - 'A' + 1;
        }
        return column == 0 ? next : column - 1;
    }
}
