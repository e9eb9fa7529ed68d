/** The record of who did what, and what it was before and after. */
@NamedInterface("audit")
@NullMarked
package belieffirst.access.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
