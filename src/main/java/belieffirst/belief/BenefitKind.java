package belieffirst.belief;

import belieffirst.catalog.Source;
import belieffirst.library.EntryKind;
import belieffirst.library.EntryKind.Listing;
import belieffirst.library.EntryKind.Words;
import belieffirst.library.Field;
import belieffirst.library.Option;
import belieffirst.library.ParentFilter;
import belieffirst.library.Section;
import belieffirst.library.Shape;
import java.util.List;

/** The entry kind of benefits: what a buyer has of a product, when, and what shows it. */
public final class BenefitKind {

    public static final EntryKind BENEFITS = new EntryKind(
            Words.of(
                    "benefits",
                    "benefit",
                    "A benefit is what the customer gets: functional, emotional or identity, and how soon."),
            "belief_benefits",
            Shape.of(
                    Section.of(
                            "Benefit",
                            Field.name("name", "Name"),
                            Field.reference("product_id", "Product", "products").must(),
                            Field.choice("kind", "Kind", Option.of("functional", "emotional", "identity"))
                                    .must(),
                            Field.choice(
                                            "horizon",
                                            "When it is felt",
                                            List.of(
                                                    new Option("immediate", "At once"),
                                                    new Option("short", "In days or weeks"),
                                                    new Option("long", "In months")))
                                    .must(),
                            Field.prose("description", "Description"),
                            Field.texts("features", "Features behind it").initiallyEmpty(),
                            Field.texts("proof", "Proof")
                                    .initiallyEmpty()
                                    .saying("One per line: a study, a figure, a review.")),
                    Source.section()),
            Listing.BY_NAME.describedBy("description").under(ParentFilter.column("product_id", "products")));

    private BenefitKind() {}
}
