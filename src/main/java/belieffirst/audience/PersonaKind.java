package belieffirst.audience;

import belieffirst.library.Entry;
import belieffirst.library.EntryKind;
import belieffirst.library.ParentFilter;
import belieffirst.library.Shape;
import java.util.List;
import org.springframework.stereotype.Component;

/** The entry kind of personas in four dimensions: who somebody is, wants to be, stands among, and believes. */
@Component
public class PersonaKind implements EntryKind {

    private final Shape shape = Shape.of(
            PersonaSections.OWNER,
            PersonaSections.BASICS,
            PersonaSections.PSYCHOGRAPHIC,
            PersonaSections.IDENTITY,
            PersonaSections.SOCIAL,
            PersonaSections.WORLDVIEW,
            PersonaSections.DOMAIN_SENTIMENT,
            PersonaSections.PURCHASE,
            PersonaSections.OBJECTIONS,
            PersonaSections.SOURCE);

    @Override
    public String word() {
        return "personas";
    }

    @Override
    public String singular() {
        return "persona";
    }

    @Override
    public String table() {
        return "personas_4d";
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public String purpose() {
        return "A persona is one kind of buyer, close enough to hear: what they want, fear, tried and tell themselves.";
    }

    @Override
    public String subtitle() {
        return "snapshot";
    }

    @Override
    public String state(Entry entry) {
        return Persona.of(entry).primary() ? "Primary" : "";
    }

    /** The primary persona first: the product's own when the list is one product's. */
    @Override
    public String sort() {
        return """
                case when coalesce((select l.is_primary from product_personas l
                                     where l.persona_id = t.id and l.product_id = :product_id::uuid),
                                   t.is_primary, false) then '0' else '1' end || lower(t.name)""";
    }

    @Override
    public List<ParentFilter> filters() {
        return List.of(ParentFilter.column("brand_id", "brands"), ParentFilter.of("product_id", "products", """
                                (t.product_id = :product_id or exists (
                                    select from product_personas l
                                     where l.persona_id = t.id and l.product_id = :product_id))"""));
    }
}
