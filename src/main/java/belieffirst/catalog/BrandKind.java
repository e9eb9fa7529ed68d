package belieffirst.catalog;

import belieffirst.library.EntryKind;
import belieffirst.library.EntryKind.Changes;
import belieffirst.library.EntryKind.Listing;
import belieffirst.library.EntryKind.Words;
import belieffirst.library.Field;
import belieffirst.library.FieldKind;
import belieffirst.library.Section;
import belieffirst.library.Shape;

/** The entry kind of brands: who speaks, how, and what must never be said. */
public final class BrandKind {

    public static final EntryKind BRANDS = new EntryKind(
            Words.of(
                    "brands",
                    "brand",
                    "A brand is who speaks in an ad: its voice, and the claims it never makes. Products belong to a brand."),
            "brands",
            Shape.of(
                    Section.of(
                            "Brand",
                            Field.name("name", "Name"),
                            Field.of("brand_code", "Code", new FieldKind.Code(4))
                                    .saying(
                                            "1 to 4 letters or digits, such as WP. Plans and ads of this brand are named with it."),
                            Field.address("website", "Website"),
                            Field.prose("description", "Description")),
                    Section.of(
                            "Voice and rules",
                            Field.prose("brand_voice_tone", "Voice"),
                            Field.texts("disallowed_claims", "Claims that are never made")
                                    .saying("Every plan passes them on to the people who make the ads.")
                                    .initiallyEmpty(),
                            Field.prose("brand_guidelines", "Guidelines"),
                            Field.prose("ad_creation_notes", "Notes for ad making")),
                    Section.rare(
                            "Look and address",
                            Field.textByKey("brand_colors", "Colours")
                                    .saying("Name: value, such as Marigold: #FDBE2D."),
                            Field.textByKey("brand_fonts", "Fonts")
                                    .saying("Use: font, such as headline: Poppins SemiBold."),
                            Field.address("logo_url", "Logo URL"),
                            Field.of("slug", "Short name in addresses", new FieldKind.Slug())
                                    .saying("If empty, it is made from the name."))),
            Listing.BY_NAME.describedBy("brand_code"),
            Changes.IN_PLACE.uniqueSlugs("true"));

    private BrandKind() {}
}
