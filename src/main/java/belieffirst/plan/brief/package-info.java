/** The brief of a plan: all that somebody needs to make its ads right, composed from the compiled plan and what stands beside it. */
@NamedInterface("brief")
@NullMarked
package belieffirst.plan.brief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
