package belieffirst.catalog;

import belieffirst.library.Entries;
import belieffirst.library.Entry;
import belieffirst.library.Query;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** The products of the current organization. */
@Service
public class Products {

    private static final Query FIRST = Query.first(50);

    private final Entries entries;
    private final ProductKind shelf;

    Products(Entries entries, ProductKind shelf) {
        this.entries = entries;
        this.shelf = shelf;
    }

    public Entry get(UUID id) {
        return entries.get(shelf, id);
    }

    /**
     * Products whose name contains the words, by name, fifty at most. While no name does, leading words are dropped one at a
     * time, then trailing ones; the first that finds something decides.
     */
    public List<Entry> search(String words) {
        return entries.list(shelf, FIRST.matching(words)).items();
    }

    /** The same among one brand's products; no words find all of them. */
    public List<Entry> search(UUID brand, String words) {
        return entries.list(shelf, FIRST.under("brand_id", brand).matching(words))
                .items();
    }

    public Entry add(ObjectNode product) {
        return entries.add(shelf, product);
    }
}
