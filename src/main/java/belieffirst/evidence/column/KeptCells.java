package belieffirst.evidence.column;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Cells of columns that we do not know, kept as they came. */
public final class KeptCells {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 500;

    private final Layout layout;

    public KeptCells(Layout layout) {
        this.layout = layout;
    }

    /** Null where there are none. */
    @Nullable
    public String json(String[] row) {
        if (layout.kept().isEmpty()) {
            return null;
        }
        var cells = new LinkedHashMap<String, String>();
        for (var place : layout.kept()) {
            if (place < row.length && !row[place].isBlank()) {
                cells.put(brief(layout.headers().get(place)), brief(row[place].strip()));
            }
        }
        return cells.isEmpty() ? null : JSON.writeValueAsString(cells);
    }

    private static String brief(String text) {
        var plain = Cells.shown(text.replace("\0", ""));
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST);
    }
}
