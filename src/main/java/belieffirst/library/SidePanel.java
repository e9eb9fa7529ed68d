package belieffirst.library;

import gg.jte.Content;

/** A panel of another module on an entry's page, beside what the library knows. */
public interface SidePanel {

    boolean belongsTo(EntryKind kind);

    Content beside(Entry entry);
}
