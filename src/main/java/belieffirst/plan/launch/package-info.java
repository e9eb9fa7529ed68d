/** The launch of a compiled plan on Meta: its campaign, ad sets and ads, derived from the compiled ads and the goals. */
@NamedInterface("launch")
@NullMarked
package belieffirst.plan.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
