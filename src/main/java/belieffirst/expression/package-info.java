/**
 * How a belief is put into an ad: hooks and ad templates.
 *
 * <p>Other modules read through {@link belieffirst.expression.Hooks} and {@link belieffirst.expression.AdTemplates}.
 */
@ApplicationModule(
        displayName = "Expression",
        allowedDependencies = {"kernel", "web", "library", "catalog"})
@NullMarked
package belieffirst.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
