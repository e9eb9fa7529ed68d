package belieffirst.catalog;

import belieffirst.library.Entries;
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

    public Brand get(UUID id) {
        return Brand.of(entries.get(kind, id));
    }

    /** By name, two hundred at most. */
    public List<Brand> all() {
        return entries.list(kind, Query.first(200)).map(Brand::of).items();
    }

    public Brand add(ObjectNode brand) {
        return Brand.of(entries.add(kind, brand));
    }
}
