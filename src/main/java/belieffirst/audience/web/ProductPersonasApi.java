package belieffirst.audience.web;

import belieffirst.audience.ProductPersona;
import belieffirst.audience.ProductPersonas;
import belieffirst.kernel.Id;
import belieffirst.library.Entry;
import belieffirst.web.ListAnswer;
import belieffirst.web.ListQuery;
import belieffirst.web.Preconditions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API of links between products and personas. {@code If-None-Match: *} links anew; a change names the link's version. */
@RestController
@RequestMapping("/api/products/{product}/personas")
class ProductPersonasApi {

    private final ProductPersonas links;

    ProductPersonasApi(ProductPersonas links) {
        this.links = links;
    }

    @GetMapping
    ResponseEntity<ListAnswer<LinkJson>> list(@PathVariable Id<Entry> product, HttpServletRequest request) {
        var part = ListQuery.of(request);
        return ListAnswer.answer(
                links.of(product.value(), part.cursor(), part.limit()).map(LinkJson::of));
    }

    @GetMapping("/{persona}")
    ResponseEntity<LinkJson> get(@PathVariable Id<Entry> product, @PathVariable Id<Entry> persona) {
        var link = links.get(product.value(), persona.value());
        return Preconditions.versioned(ResponseEntity.ok(), link.version()).body(LinkJson.of(link));
    }

    @PutMapping("/{persona}")
    ResponseEntity<Void> link(
            @PathVariable Id<Entry> product,
            @PathVariable Id<Entry> persona,
            @RequestHeader HttpHeaders headers,
            @RequestBody LinkInput sent) {
        var link = Preconditions.isAny(headers.getFirst(HttpHeaders.IF_NONE_MATCH))
                ? links.add(product.value(), persona.value(), sent.isPrimary())
                : links.change(
                        product.value(),
                        persona.value(),
                        version(product, persona, headers.getFirst(HttpHeaders.IF_MATCH)),
                        sent.isPrimary());
        return Preconditions.versioned(ResponseEntity.status(204), link.version())
                .build();
    }

    @DeleteMapping("/{persona}")
    ResponseEntity<Void> unlink(
            @PathVariable Id<Entry> product,
            @PathVariable Id<Entry> persona,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        links.remove(product.value(), persona.value(), version(product, persona, ifMatch));
        return ResponseEntity.noContent().build();
    }

    private @Nullable String version(Id<Entry> product, Id<Entry> persona, @Nullable String ifMatch) {
        return Preconditions.required(
                ifMatch, () -> links.get(product.value(), persona.value()).version());
    }

    record LinkInput(boolean isPrimary) {}

    record LinkJson(UUID productId, UUID personaId, boolean isPrimary) {

        static LinkJson of(ProductPersona link) {
            return new LinkJson(link.product(), link.persona(), link.primary());
        }
    }
}
