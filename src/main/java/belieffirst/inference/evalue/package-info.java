/** Evidence that may be looked at on any day: e-values over ads and plans. */
@NamedInterface("evalue")
@NullMarked
package belieffirst.inference.evalue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
