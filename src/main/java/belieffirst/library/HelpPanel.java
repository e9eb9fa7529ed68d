package belieffirst.library;

import gg.jte.Content;

/** A panel of another module on the pages of an entry kind: what goes there, and what belongs elsewhere. */
public interface HelpPanel {

    boolean guides(EntryKind kind);

    Content text();
}
