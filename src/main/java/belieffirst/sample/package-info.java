/**
 * A first brand with everything that a plan needs, so that nobody begins with an empty library.
 *
 * <p>It comes with a new organization, or when somebody asks for it through {@link belieffirst.sample.SampleBrand}.
 */
@ApplicationModule(displayName = "Sample")
@NullMarked
package belieffirst.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
