package belieffirst.library;

import gg.jte.Content;

/** What another module explains on the pages of a shelf: what goes there, and what belongs elsewhere. */
public interface HelpPanel {

    boolean guides(EntryKind kind);

    Content text();
}
