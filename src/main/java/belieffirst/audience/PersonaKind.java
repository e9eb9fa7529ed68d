package belieffirst.audience;

import belieffirst.library.EntryKind;
import belieffirst.library.EntryKind.Listing;
import belieffirst.library.EntryKind.Words;
import belieffirst.library.ParentFilter;
import belieffirst.library.Shape;

/** The entry kind of personas in four dimensions: who somebody is, wants to be, stands among, and believes. */
public final class PersonaKind {

    /** The primary persona first: the product's own when the list is one product's. */
    private static final String PRIMARY_FIRST = """
            case when coalesce((select l.is_primary from product_personas l
                                 where l.persona_id = t.id and l.product_id = :product_id::uuid),
                               t.is_primary, false) then '0' else '1' end || lower(t.name)""";

    private static final String OF_PRODUCT = """
            (t.product_id = :product_id or exists (
                select from product_personas l
                 where l.persona_id = t.id and l.product_id = :product_id))""";

    public static final EntryKind PERSONAS = new EntryKind(
            Words.of(
                    "personas",
                    "persona",
                    "A persona is one type of buyer, in detail: what they want, fear, have tried and tell themselves."),
            "personas_4d",
            Shape.of(
                    PersonaSections.OWNER,
                    PersonaSections.BASICS,
                    PersonaSections.PSYCHOGRAPHIC,
                    PersonaSections.IDENTITY,
                    PersonaSections.SOCIAL,
                    PersonaSections.WORLDVIEW,
                    PersonaSections.DOMAIN_SENTIMENT,
                    PersonaSections.PURCHASE,
                    PersonaSections.OBJECTIONS,
                    PersonaSections.SOURCE),
            Listing.BY_NAME
                    .describedBy("snapshot")
                    .sortedBy(PRIMARY_FIRST)
                    .under(
                            ParentFilter.column("brand_id", "brands"),
                            ParentFilter.of("product_id", "products", OF_PRODUCT))
                    .saying(entry -> Persona.of(entry).primary() ? "Primary" : ""));

    private PersonaKind() {}
}
