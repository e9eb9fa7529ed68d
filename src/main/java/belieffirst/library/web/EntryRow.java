package belieffirst.library.web;

import belieffirst.library.Entry;
import belieffirst.library.EntryKind;
import gg.jte.Content;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a list shows it.
 *
 * @param belongsTo the names of what it refers to
 * @param picture what another module shows of it, or null
 */
public record EntryRow(
        EntryKind shelf,
        Entry entry,
        List<String> belongsTo,
        @Nullable Content picture) {

    public String title() {
        return clipped(entry.text(shelf.listing().title()), 200);
    }

    public String address() {
        return "/library/%s/%s".formatted(shelf.word(), entry.id());
    }

    public String subtitle() {
        var column = shelf.listing().subtitle();
        var line = column == null ? "" : clipped(entry.text(column), 180);
        return line.matches("[a-z0-9]+(_[a-z0-9]+)+") ? capital(line.replace('_', ' ')) : line;
    }

    /** What is worth saying of its state, in words. */
    public List<String> states() {
        return Stream.of(
                        entry.archived() ? "Archived" : "",
                        active() ? "" : "Not in use",
                        shelf.listing().state().apply(entry),
                        entry.has("supersedes_id") ? "Version " + entry.text("version") : "")
                .filter(state -> !state.isEmpty())
                .toList();
    }

    private boolean active() {
        var active = shelf.listing().active();
        return active == null || !entry.has(active) || entry.flag(active);
    }

    static String clipped(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        var blank = text.lastIndexOf(' ', length - 1);
        return text.substring(0, blank < 1 ? length : blank).strip() + "…";
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
