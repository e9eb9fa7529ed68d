/**
 * What a buyer would have to believe: angles on a job to be done.
 *
 * <p>Other modules read through {@link belieffirst.belief.Angles}.
 */
@ApplicationModule(
        displayName = "Belief",
        allowedDependencies = {"kernel", "web", "database :: revision", "library", "catalog"})
@NullMarked
package belieffirst.belief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
