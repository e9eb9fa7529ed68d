/** Which phase and which plan come after this one. */
@NamedInterface("next")
@NullMarked
package belieffirst.plan.next;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
