package belieffirst.catalog;

import belieffirst.library.EntryKind;
import belieffirst.library.EntryKind.Changes;
import belieffirst.library.EntryKind.Listing;
import belieffirst.library.EntryKind.Words;
import belieffirst.library.Field;
import belieffirst.library.FieldKind;
import belieffirst.library.ParentFilter;
import belieffirst.library.Section;
import belieffirst.library.Shape;

/** The entry kind of products: what is sold, what it does, and what may be said of it. */
public final class ProductKind {

    public static final EntryKind PRODUCTS = new EntryKind(
            Words.of(
                    "products",
                    "product",
                    "A product is what an ad sells: its benefits, its unique selling points, and what may not be said of it."),
            "products",
            Shape.of(
                    Section.of(
                            "Product",
                            Field.name("name", "Name"),
                            Field.reference("brand_id", "Brand", "brands").must(),
                            Field.of("product_code", "Code", new FieldKind.Code(4))
                                    .saying("1 to 4 letters or digits, such as C3."),
                            Field.prose("description", "Description"),
                            Field.prose("target_audience", "Who it is for"),
                            Field.line("price_range", "Price"),
                            Field.line("current_offer", "Current offer")),
                    Section.of(
                            "What it does",
                            Field.texts("benefits", "Benefits"),
                            Field.texts("unique_selling_points", "Unique selling points"),
                            Field.texts("key_problems_solved", "Problems it solves"),
                            Field.texts("key_ingredients", "Key ingredients"),
                            Field.texts("features", "Features")),
                    Section.of(
                            "What may be said",
                            Field.texts("prohibited_claims", "Claims that are prohibited"),
                            Field.prose("required_disclaimers", "Required disclaimer"),
                            Field.texts("banned_terms", "Names that are never mentioned")
                                    .saying("Competitors, usually."),
                            Field.prose("guarantee", "Guarantee").saying("If empty, no ad may mention one."),
                            Field.prose("social_proof", "Social proof"),
                            Field.prose("brand_voice_notes", "Notes on voice")),
                    Section.rare(
                            "More",
                            Field.texts("key_benefits", "Key benefits, as other systems list them")
                                    .saying("Shown together with the benefits above, without doubles."),
                            Field.address("product_url", "URL of its page"),
                            Field.line("product_dimensions", "Size and weight"),
                            Field.flag("is_active", "On sale", true),
                            Field.of("slug", "Short name in addresses", new FieldKind.Slug())
                                    .saying("If empty, it is made from the name."),
                            Field.opaque("review_platforms", "Review platforms"),
                            Field.opaque("faq_items", "Questions and answers"))),
            Listing.BY_NAME
                    .describedBy("price_range")
                    .inUseBy("is_active")
                    .under(ParentFilter.column("brand_id", "brands")),
            Changes.IN_PLACE.uniqueSlugs("o.brand_id = n.brand_id"));

    private ProductKind() {}
}
