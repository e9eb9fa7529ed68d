package belieffirst.audience.web;

import belieffirst.audience.Persona;
import belieffirst.audience.Personas;
import belieffirst.catalog.Product;
import belieffirst.catalog.ProductKind;
import belieffirst.library.Entry;
import belieffirst.library.EntryKind;
import belieffirst.library.SidePanel;
import gg.jte.Content;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import views.StaticTemplates;

/** The panel beside a product: the personas that it is for, and the brand's others that it could be for. */
@Component
class ProductPersonasPanel implements SidePanel {

    private final StaticTemplates templates = new StaticTemplates();
    private final Personas personas;

    ProductPersonasPanel(Personas personas) {
        this.personas = personas;
    }

    @Override
    public boolean belongsTo(EntryKind kind) {
        return kind.equals(ProductKind.PRODUCTS);
    }

    @Override
    public Content beside(Entry entry) {
        var product = Product.of(entry);
        var own = personas.forProduct(product.id());
        var ids = own.stream().map(Persona::id).collect(Collectors.toSet());
        var others = personas.forBrand(product.brandId()).stream()
                .filter(persona -> !ids.contains(persona.id()))
                .toList();
        return templates.audiencePersonas(new ProductPersonas(product, own, others, personas.links(product.id())));
    }
}
