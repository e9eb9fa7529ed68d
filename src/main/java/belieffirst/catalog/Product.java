package belieffirst.catalog;

import belieffirst.library.Entry;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * A product, with what other rooms read of it.
 *
 * @param row all its columns, also those that nobody here knows
 */
public record Product(UUID id, UUID brandId, String name, String description, String priceRange, ObjectNode row) {

    public static Product of(Entry entry) {
        return of(entry.row());
    }

    /** The same from a row that was read along with others. */
    public static Product of(ObjectNode row) {
        return new Product(
                UUID.fromString(row.path("id").asString("")),
                UUID.fromString(row.path("brand_id").asString("")),
                row.path("name").asString(""),
                row.path("description").asString(""),
                row.path("price_range").asString(""),
                row);
    }

    /** Its effects, and the rules on what an ad may say of it. */
    public ProductFacts facts() {
        return ProductFacts.of(row);
    }
}
