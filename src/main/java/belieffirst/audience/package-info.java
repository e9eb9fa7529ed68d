/**
 * For whom, and what they hire it to do: 4D personas and jobs to be done.
 *
 * <p>Other modules read through {@link belieffirst.audience.Personas} and {@link belieffirst.audience.Jtbds}.
 */
@ApplicationModule(
        displayName = "Audience",
        allowedDependencies = {"kernel", "web", "library", "catalog"})
@NullMarked
package belieffirst.audience;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
