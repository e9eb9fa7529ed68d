package belieffirst.audience.web;

import belieffirst.audience.Persona;
import belieffirst.catalog.Product;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The personas of a product, as its page shows them.
 *
 * @param own those linked to the product or made for it, the primary one first
 * @param others the brand's other personas
 * @param links which of its own are linked, and whether as the primary one
 */
public record ProductPersonas(Product product, List<Persona> own, List<Persona> others, Map<UUID, Boolean> links) {

    public boolean isLinked(Persona persona) {
        return links.containsKey(persona.id());
    }

    public boolean isPrimary(Persona persona) {
        var linked = links.getOrDefault(persona.id(), false);
        return linked || (!links.containsValue(true) && persona.primary());
    }
}
