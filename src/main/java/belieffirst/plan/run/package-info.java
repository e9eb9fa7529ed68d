/** Runs: a plan in an ad maker's hands, and the results that come back with it. */
@NamedInterface("run")
@NullMarked
package belieffirst.plan.run;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
