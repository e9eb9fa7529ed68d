package belieffirst.suggestion.kind;

import belieffirst.library.Entries;
import belieffirst.library.EntryKinds;
import belieffirst.library.Query;
import belieffirst.suggestion.fact.ExistingEntry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The existing entries of the later layers, below what a request is about. */
@Component
class LayerEntries {

    private static final int MOST = 200;

    private final EntryKinds shelves;
    private final Entries entries;

    LayerEntries(EntryKinds shelves, Entries entries) {
        this.shelves = shelves;
        this.entries = entries;
    }

    /** The entries of a kind below a parent; none while the parent is not known. */
    List<ExistingEntry> below(String shelf, String parameter, @Nullable UUID parent, IdeaKind kind) {
        return parent == null
                ? List.of()
                : entries.list(shelves.of(shelf), Query.first(MOST).under(parameter, parent)).items().stream()
                        .map(entry -> new ExistingEntry(entry.id(), entry.text("name"), kind.gist(entry.row()), ""))
                        .toList();
    }
}
