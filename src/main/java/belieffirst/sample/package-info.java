/**
 * A first brand with everything that a plan needs, so that nobody begins before empty shelves.
 *
 * <p>Nothing uses this module; it listens for {@link belieffirst.access.OrganizationFounded}.
 */
@ApplicationModule(displayName = "Sample")
@NullMarked
package belieffirst.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
