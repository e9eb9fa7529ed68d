/** The goals of a plan: which event counts, what one may cost, how much is spent, and how its ads are set up on Meta. */
@NamedInterface("goal")
@NullMarked
package belieffirst.plan.goal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
