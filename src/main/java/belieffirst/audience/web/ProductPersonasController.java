package belieffirst.audience.web;

import belieffirst.audience.Personas;
import belieffirst.kernel.Id;
import belieffirst.library.Entry;
import belieffirst.web.Redirect;
import belieffirst.web.Redirect.Undo;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form that links personas to a product from its page. */
@Controller
@RequestMapping("/library/products/{product}/personas")
class ProductPersonasController {

    private final Personas personas;

    ProductPersonasController(Personas personas) {
        this.personas = personas;
    }

    @PostMapping
    Redirect link(
            @PathVariable Id<Entry> product,
            @RequestParam("persona_id") Id<Entry> persona,
            @RequestParam(defaultValue = "false") boolean primary) {
        personas.link(product.value(), persona.value(), primary);
        return Redirect.to("/library/products/" + product)
                .saying(primary ? "This product has a new primary persona." : "The persona is linked.");
    }

    @PostMapping("/remove")
    Redirect unlink(@PathVariable Id<Entry> product, @RequestParam("persona_id") Id<Entry> persona) {
        var primary = personas.unlink(product.value(), persona.value());
        var link = Map.of("persona_id", List.of(persona.toString()), "primary", List.of(String.valueOf(primary)));
        return Redirect.to("/library/products/" + product)
                .saying("Unlinked “%s”.".formatted(personas.get(persona.value()).name()))
                .undoing(new Undo("/library/products/%s/personas".formatted(product), link));
    }
}
