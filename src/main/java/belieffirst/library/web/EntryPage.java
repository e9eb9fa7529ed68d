package belieffirst.library.web;

import belieffirst.library.Entry;
import belieffirst.library.EntryCounts.Holding;
import belieffirst.library.EntryKind;
import belieffirst.web.Frame;
import gg.jte.Content;
import java.util.List;

/**
 * The content of an entry's page beside the form.
 *
 * @param holdings what belongs to the entry, kind by kind
 * @param companions what other modules show of it
 */
public record EntryPage(EntryKind shelf, Entry entry, List<Holding> holdings, List<Content> companions) {

    public String title() {
        return EntryRow.clipped(entry.text(shelf.listing().title()), 80);
    }

    public String address() {
        return "/library/%s/%s".formatted(shelf.word(), entry.id());
    }

    /** Whether this reader can bring it in and out of use. */
    public boolean archivable() {
        return !shared() && !Frame.current().viewer().readsOnly();
    }

    /** Whether this reader can only look at its form. */
    public boolean fixed() {
        return entry.archived() || !archivable();
    }

    /** Whether nobody here may change it: it serves every organization. */
    public boolean shared() {
        return !entry.has("organization_id");
    }
}
