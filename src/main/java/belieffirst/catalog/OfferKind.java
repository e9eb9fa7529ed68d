package belieffirst.catalog;

import belieffirst.library.EntryKind;
import belieffirst.library.EntryKind.Changes;
import belieffirst.library.EntryKind.Listing;
import belieffirst.library.EntryKind.Words;
import belieffirst.library.Field;
import belieffirst.library.ParentFilter;
import belieffirst.library.Section;
import belieffirst.library.Shape;

/** The entry kind of offers: why now. A changed offer is a new version, so that a plan keeps the one it was made with. */
public final class OfferKind {

    public static final EntryKind OFFERS = new EntryKind(
            Words.of(
                    "offers",
                    "offer",
                    "An offer is the reason to buy today. It stays the same within a test, so that only the belief decides."),
            "belief_offers",
            Shape.of(
                    Section.of(
                            "Offer",
                            Field.name("name", "Name").saying("As an ad would say it: Up to 35% off."),
                            Field.reference("product_id", "Product", "products").must(),
                            Field.prose("description", "Description"),
                            Field.texts("urgency_drivers", "Urgency drivers")
                                    .saying("True reasons to act now.")
                                    .initiallyEmpty(),
                            Field.flag("active", "Can be chosen in plans", true)),
                    Source.section()),
            Listing.BY_NAME
                    .describedBy("description")
                    .inUseBy("active")
                    .under(ParentFilter.column("product_id", "products")),
            Changes.IN_PLACE.superseding());

    private OfferKind() {}
}
