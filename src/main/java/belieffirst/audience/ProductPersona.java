package belieffirst.audience;

import java.util.UUID;

/**
 * The link of a persona to a product.
 *
 * @param primary whether it is the persona that the product is made for first
 * @param version changes whenever anybody changes the link
 */
public record ProductPersona(UUID product, UUID persona, boolean primary, String version) {}
