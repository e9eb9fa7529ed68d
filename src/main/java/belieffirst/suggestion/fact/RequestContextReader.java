package belieffirst.suggestion.fact;

import belieffirst.audience.Jtbds;
import belieffirst.audience.Persona;
import belieffirst.audience.Personas;
import belieffirst.catalog.Brands;
import belieffirst.catalog.Product;
import belieffirst.catalog.Products;
import belieffirst.kernel.Refusal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A reader of the entries of a request without a plan: a product, a persona, a job, which have to belong together. */
@Component
public class RequestContextReader {

    private final Brands brands;
    private final Products products;
    private final Personas personas;
    private final Jtbds jobs;

    RequestContextReader(Brands brands, Products products, Personas personas, Jtbds jobs) {
        this.brands = brands;
        this.products = products;
        this.personas = personas;
        this.jobs = jobs;
    }

    public RequestContext read(Subject subject) {
        var job = subject.job() == null ? null : jobs.get(subject.job());
        var product = product(agreed("product_id", subject.product(), job == null ? null : job.productId()));
        var persona = persona(agreed("persona_id", subject.persona(), job == null ? null : job.personaId()));
        if (product == null) {
            throw new Refusal.Invalid(Map.of("product_id", "Say what the ideas are for: a plan, a product or a job."));
        }
        if (persona != null && !product.brandId().equals(persona.brandId())) {
            throw new Refusal.Invalid(Map.of("persona_id", "There is no such persona of this brand."));
        }
        return new RequestContext(brands.get(product.brandId()), product, null, persona, job, null, null);
    }

    /** The id that was sent, or the job's own when none was; refuses two that differ. */
    private static @Nullable UUID agreed(String field, @Nullable UUID sent, @Nullable UUID own) {
        if (own == null) {
            return sent;
        }
        if (sent != null && !sent.equals(own)) {
            throw new Refusal.Invalid(Map.of(field, "The job belongs to another."));
        }
        return own;
    }

    private @Nullable Product product(@Nullable UUID id) {
        return id == null ? null : products.get(id);
    }

    /** A persona with all its columns; null for no id. */
    public @Nullable Persona persona(@Nullable UUID id) {
        return id == null ? null : personas.get(id);
    }
}
