/**
 * What is sold and what may be said of it: brands, products, offers.
 *
 * <p>Other modules read through {@link belieffirst.catalog.Brands}, {@link belieffirst.catalog.Products} and {@link belieffirst.catalog.Offers}.
 */
@ApplicationModule(
        displayName = "Catalog",
        allowedDependencies = {"kernel", "library"})
@NullMarked
package belieffirst.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
