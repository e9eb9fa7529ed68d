package belieffirst.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** The files that people open in a spreadsheet: UTF-8 that it recognizes, and no cell that it would run as a formula. */
public final class Spreadsheet {

    /** By it a spreadsheet knows UTF-8. */
    public static final String MARK = "\uFEFF";

    private Spreadsheet() {}

    /** A cell that a spreadsheet would run as a formula gets a quote before it; nothing is an empty cell. */
    public static String cell(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** Begins an answer that is such a file, of any length. */
    public static void begin(HttpServletResponse response, String name) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.getWriter().write(MARK);
    }

    /** Writes rows of cells, divided by commas and ended as RFC 4180 has it. */
    public static CsvWriter rows(Writer out) {
        return CsvWriter.builder().quoteStrategy(new EdgesInQuotes()).build(out);
    }

    /** The rule that a cell is in quotes too if a reader may cut off its first or last character. */
    private static final class EdgesInQuotes implements QuoteStrategy {

        @Override
        public boolean quoteValue(int line, int column, String cell) {
            return cell.charAt(0) <= '#' || cell.charAt(cell.length() - 1) <= ' ';
        }
    }
}
