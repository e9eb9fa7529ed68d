package belieffirst.library.web;

import belieffirst.library.Entry;
import belieffirst.library.Shelf;
import java.util.ArrayList;
import java.util.List;

/**
 * An entry as a list shows it.
 *
 * @param belongsTo the names of what it refers to
 */
public record EntryRow(Shelf shelf, Entry entry, List<String> belongsTo) {

    public String title() {
        return clipped(entry.text(shelf.title()), 200);
    }

    public String address() {
        return "/library/%s/%s".formatted(shelf.word(), entry.id());
    }

    public String subtitle() {
        var column = shelf.subtitle();
        var line = column == null ? "" : clipped(entry.text(column), 180);
        return line.matches("[a-z0-9]+(_[a-z0-9]+)+") ? capital(line.replace('_', ' ')) : line;
    }

    /** What is worth saying of its state, in words. */
    public List<String> states() {
        var states = new ArrayList<String>();
        if (entry.archived()) {
            states.add("Archived");
        }
        var active = shelf.active();
        if (active != null && entry.has(active) && !entry.flag(active)) {
            states.add("Not in use");
        }
        if (entry.has("status")) {
            states.add(capital(entry.text("status")));
        }
        if (entry.has("impact_score")) {
            states.add("Impact " + entry.text("impact_score"));
        }
        if (entry.flag("is_primary")) {
            states.add("Primary");
        }
        if (entry.has("supersedes_id")) {
            states.add("Version " + entry.text("version"));
        }
        return states;
    }

    static String clipped(String text, int length) {
        return text.length() <= length
                ? text
                : text.substring(0, text.lastIndexOf(' ', length - 1) + 1).strip() + "…";
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
