/** Launches of plans as programs see them. */
@NullMarked
package belieffirst.plan.web.launch;

import org.jspecify.annotations.NullMarked;
