package belieffirst.audience;

import belieffirst.kernel.Refusal;
import belieffirst.library.Entries;
import belieffirst.library.Query;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** The personas of the current organization, and which products they are linked to. */
@Service
@Transactional
public class Personas {

    private final Entries entries;
    private final ProductPersonaRepository links;

    Personas(Entries entries, ProductPersonaRepository links) {
        this.entries = entries;
        this.links = links;
    }

    public Persona get(UUID id) {
        return Persona.of(entries.get(PersonaKind.PERSONAS, id));
    }

    /** Those linked to the product and those made for it, each once, primary first, then by name. */
    @Transactional(readOnly = true)
    public List<Persona> forProduct(UUID product) {
        return links.personas(product).stream().map(Persona::of).toList();
    }

    /** The personas linked to a product, and whether each is its primary one. */
    @Transactional(readOnly = true)
    public Map<UUID, Boolean> links(UUID product) {
        return links.links(product);
    }

    /** A brand's personas by name, two hundred at most. */
    @Transactional(readOnly = true)
    public List<Persona> forBrand(UUID brand) {
        return entries.list(PersonaKind.PERSONAS, Query.first(200).under("brand_id", brand))
                .map(Persona::of)
                .items();
    }

    public Persona add(ObjectNode persona) {
        return Persona.of(entries.add(PersonaKind.PERSONAS, persona));
    }

    /** Links a persona to a product. A product has one primary persona at most: the newest to be called so. */
    public void link(UUID product, UUID persona, boolean primary) {
        if (!links.exist(product, persona)) {
            throw new Refusal.NotFound("product and persona", product + " and " + persona);
        }
        if (primary) {
            links.demote(product);
        }
        links.link(product, persona, primary);
    }

    /** Answers whether it was the primary persona of the product. */
    public boolean unlink(UUID product, UUID persona) {
        return links.unlink(product, persona).orElseThrow(() -> new Refusal.NotFound("link to persona", persona));
    }
}
