package belieffirst.catalog;

import belieffirst.library.Entries;
import belieffirst.library.Query;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** The offers of the current organization; of each, the newest version. */
@Service
public class Offers {

    private final Entries entries;

    Offers(Entries entries) {
        this.entries = entries;
    }

    /** An offer in the version that has this id, however old. */
    public Offer get(UUID id) {
        return Offer.of(entries.get(OfferKind.OFFERS, id));
    }

    /** What can be chosen for a product now, by name. */
    public List<Offer> current(UUID product) {
        return entries.list(
                        OfferKind.OFFERS,
                        Query.first(200).under("product_id", product).inUse())
                .map(Offer::of)
                .items();
    }

    public Offer add(ObjectNode offer) {
        return Offer.of(entries.add(OfferKind.OFFERS, offer));
    }

    /** Supersedes an offer; the answer is the new version, with its own id. */
    public Offer change(UUID id, @Nullable String version, ObjectNode patch) {
        return Offer.of(entries.change(OfferKind.OFFERS, id, version, patch));
    }
}
