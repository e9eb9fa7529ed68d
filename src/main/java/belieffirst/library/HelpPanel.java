package belieffirst.library;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A panel of another module on the pages of an entry kind: what goes there, and what belongs elsewhere. */
public interface HelpPanel {

    boolean guides(EntryKind kind);

    Content text();

    /** A picture of an entry for the list; null where its kind has none. */
    default @Nullable Content picture(Entry entry) {
        return null;
    }
}
