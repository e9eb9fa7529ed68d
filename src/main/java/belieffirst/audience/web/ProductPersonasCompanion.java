package belieffirst.audience.web;

import belieffirst.audience.Personas;
import belieffirst.catalog.ProductShelf;
import belieffirst.library.Companion;
import belieffirst.library.Entry;
import belieffirst.library.Shelf;
import gg.jte.Content;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import views.StaticTemplates;

/** Beside a product: the personas that it is for, and the brand's others that it could be for. */
@Component
class ProductPersonasCompanion implements Companion {

    private final StaticTemplates templates = new StaticTemplates();
    private final Personas personas;

    ProductPersonasCompanion(Personas personas) {
        this.personas = personas;
    }

    @Override
    public boolean belongsTo(Shelf shelf) {
        return shelf instanceof ProductShelf;
    }

    @Override
    public Content beside(Entry product) {
        var own = personas.forProduct(product.id());
        var ids = own.stream().map(Entry::id).collect(Collectors.toSet());
        var others = personas.forBrand(Objects.requireNonNull(product.uuid("brand_id"))).stream()
                .filter(persona -> !ids.contains(persona.id()))
                .toList();
        return templates.audiencePersonas(new ProductPersonas(product, own, others, personas.links(product.id())));
    }
}
