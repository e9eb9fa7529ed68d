package belieffirst.catalog;

import belieffirst.library.Entries;
import belieffirst.library.Entry;
import belieffirst.library.Query;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** The brands of the current organization. */
@Service
public class Brands {

    private final Entries entries;
    private final BrandKind kind;

    Brands(Entries entries, BrandKind kind) {
        this.entries = entries;
        this.kind = kind;
    }

    public Entry get(UUID id) {
        return entries.get(kind, id);
    }

    /** By name, two hundred at most. */
    public List<Entry> all() {
        return entries.list(kind, Query.first(200)).items();
    }

    public Entry add(ObjectNode brand) {
        return entries.add(kind, brand);
    }
}
