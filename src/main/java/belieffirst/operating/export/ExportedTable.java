package belieffirst.operating.export;

import belieffirst.web.Spreadsheet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A table of an export.
 *
 * @param columns in the order of the table
 * @param rows the statement that reads them, each as a JSON object
 */
record ExportedTable(String name, List<String> columns, String rows) {

    /** A row's cells, in the order of the columns; what is no text is written as JSON. */
    List<String> cells(JsonNode row) {
        return columns.stream().map(column -> cell(row.path(column))).toList();
    }

    private static String cell(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        return Spreadsheet.cell(value.isString() ? value.asString() : value.toString());
    }
}
