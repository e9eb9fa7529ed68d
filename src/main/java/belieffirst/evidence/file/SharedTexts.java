package belieffirst.evidence.file;

import belieffirst.kernel.Refusal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts of a workbook, which its cells name by number. */
record SharedTexts(List<String> texts) {

    private static final String PART = "xl/sharedStrings.xml";
    private static final long MOST = 40_000_000;

    static SharedTexts in(ZipFile zip, XMLInputFactory factory) throws IOException, XMLStreamException {
        if (zip.getEntry(PART) == null) {
            return new SharedTexts(List.of());
        }
        var texts = new ArrayList<String>();
        var characters = 0L;
        try (var part = ZipPart.open(zip, PART)) {
            var xml = factory.createXMLStreamReader(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    var text = text(xml, "si");
                    characters += text.length() + 20;
                    requireRoom(characters);
                    texts.add(text);
                }
            }
        }
        return new SharedTexts(texts);
    }

    private static void requireRoom(long characters) {
        if (characters > MOST) {
            throw new Refusal.Invalid("This workbook holds more text than we take. Export the table as CSV.");
        }
    }

    String get(String number) {
        try {
            return texts.get(Integer.parseInt(number.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
            return "";
        }
    }

    /** All text up to the end of this element, without how it is to be read aloud. */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.hasNext()) {
            var event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("t")) {
                text.append(xml.getElementText());
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("rPh")) {
                text(xml, "rPh");
            }
        }
        return text.toString();
    }
}
