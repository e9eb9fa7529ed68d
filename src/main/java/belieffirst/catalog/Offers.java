package belieffirst.catalog;

import belieffirst.library.Entries;
import belieffirst.library.Entry;
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
    private final OfferKind kind;

    Offers(Entries entries, OfferKind kind) {
        this.entries = entries;
        this.kind = kind;
    }

    /** An offer in the version that has this id, however old. */
    public Entry get(UUID id) {
        return entries.get(kind, id);
    }

    /** What can be chosen for a product now, by name. */
    public List<Entry> current(UUID product) {
        return entries.list(kind, Query.first(200).under("product_id", product).inUse())
                .items();
    }

    public Entry add(ObjectNode offer) {
        return entries.add(kind, offer);
    }

    /** Supersedes an offer; the answer is the new version, with its own id. */
    public Entry change(UUID id, @Nullable String version, ObjectNode patch) {
        return entries.change(kind, id, version, patch);
    }
}
