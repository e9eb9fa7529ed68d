/**
 * What to test next: a plan fixes one product, persona and job to be done, and names the angles to test against them.
 *
 * <p>Other modules read and change plans through {@link belieffirst.plan.Plans}; nothing outside this package writes one.
 */
@ApplicationModule(
        displayName = "Plan",
        allowedDependencies = {
            "kernel",
            "web",
            "database :: revision",
            "library",
            "catalog",
            "audience",
            "belief",
            "expression",
            "inference :: planning"
        })
@NullMarked
package belieffirst.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
