/** Pure mathematics of judging and planning tests: no clock, no database, no other module. */
@ApplicationModule(
        displayName = "Inference",
        allowedDependencies = {})
@NullMarked
package belieffirst.inference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
