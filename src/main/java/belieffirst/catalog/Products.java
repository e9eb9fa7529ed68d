package belieffirst.catalog;

import belieffirst.library.Entries;
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

    Products(Entries entries) {
        this.entries = entries;
    }

    public Product get(UUID id) {
        return Product.of(entries.get(ProductKind.PRODUCTS, id));
    }

    /**
     * Products whose name contains the words, by name, fifty at most. While no name does, leading words are dropped one at a
     * time, then trailing ones; the first that finds something decides.
     */
    public List<Product> search(String words) {
        return entries.list(ProductKind.PRODUCTS, FIRST.matching(words))
                .map(Product::of)
                .items();
    }

    /** The same among one brand's products; no words find all of them. */
    public List<Product> search(UUID brand, String words) {
        return entries.list(ProductKind.PRODUCTS, FIRST.under("brand_id", brand).matching(words))
                .map(Product::of)
                .items();
    }

    public Product add(ObjectNode product) {
        return Product.of(entries.add(ProductKind.PRODUCTS, product));
    }
}
