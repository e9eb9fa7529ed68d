package belieffirst.catalog;

import belieffirst.library.EntryKind;
import belieffirst.library.Field;
import belieffirst.library.ParentFilter;
import belieffirst.library.Section;
import belieffirst.library.Shape;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry kind of offers: why now. A changed offer is a new version, so that a plan keeps the one it was made with. */
@Component
public class OfferKind implements EntryKind {

    private final Shape shape = Shape.of(
            Section.of(
                    "Offer",
                    Field.name("name", "Name").saying("As an ad would say it: Up to 35% off."),
                    Field.reference("product_id", "Product", "products").must(),
                    Field.prose("description", "Description"),
                    Field.texts("urgency_drivers", "Urgency drivers")
                            .saying("True reasons to act now.")
                            .initiallyEmpty(),
                    Field.flag("active", "Can be chosen in plans", true)),
            Section.rare(
                    "Where this comes from",
                    Field.choice("source", "Source", Source.OPTIONS).must().initially("manual")));

    @Override
    public String word() {
        return "offers";
    }

    @Override
    public String singular() {
        return "offer";
    }

    @Override
    public String table() {
        return "belief_offers";
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public String purpose() {
        return "An offer is the reason to buy today. It stays the same within a test, so that only the belief decides.";
    }

    @Override
    public String subtitle() {
        return "description";
    }

    @Override
    public String active() {
        return "active";
    }

    @Override
    public List<ParentFilter> filters() {
        return List.of(ParentFilter.column("product_id", "products"));
    }

    @Override
    public boolean versioned() {
        return true;
    }
}
