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

    Brands(Entries entries) {
        this.entries = entries;
    }

    public Brand get(UUID id) {
        return Brand.of(entries.get(BrandKind.BRANDS, id));
    }

    /** By name, two hundred at most. */
    public List<Brand> all() {
        return entries.list(BrandKind.BRANDS, Query.first(200)).map(Brand::of).items();
    }

    public Brand add(ObjectNode brand) {
        return Brand.of(entries.add(BrandKind.BRANDS, brand));
    }
}
