package belieffirst.library;

import java.util.List;

/** The kinds of entry that a room owns, for the library to find. */
public interface OwnedKinds {

    List<EntryKind> kinds();
}
