package belieffirst.audience.web;

import belieffirst.audience.Personas;
import belieffirst.kernel.Id;
import belieffirst.library.Entry;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API of links between products and personas. Putting one twice changes nothing, so no version is asked for. */
@RestController
@RequestMapping("/api/products/{product}/personas/{persona}")
@ResponseStatus(HttpStatus.NO_CONTENT)
class ProductPersonasApi {

    private final Personas personas;

    ProductPersonasApi(Personas personas) {
        this.personas = personas;
    }

    @PutMapping
    void link(@PathVariable Id<Entry> product, @PathVariable Id<Entry> persona, @RequestBody LinkJson link) {
        personas.link(product.value(), persona.value(), link.isPrimary());
    }

    @DeleteMapping
    void unlink(@PathVariable Id<Entry> product, @PathVariable Id<Entry> persona) {
        personas.unlink(product.value(), persona.value());
    }

    record LinkJson(boolean isPrimary) {}
}
