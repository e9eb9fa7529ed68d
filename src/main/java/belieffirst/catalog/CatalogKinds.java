package belieffirst.catalog;

import belieffirst.library.EntryKind;
import belieffirst.library.OwnedKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** The kinds of entry that this room owns. */
@Component
class CatalogKinds implements OwnedKinds {

    @Override
    public List<EntryKind> kinds() {
        return List.of(BrandKind.BRANDS, ProductKind.PRODUCTS, OfferKind.OFFERS);
    }
}
