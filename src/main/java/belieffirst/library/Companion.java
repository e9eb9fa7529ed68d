package belieffirst.library;

import gg.jte.Content;

/** What another module shows on an entry's page, beside what the library knows. */
public interface Companion {

    boolean belongsTo(Shelf shelf);

    Content beside(Entry entry);
}
