/** How many ads, days and conversions a test needs before it can tell anything. */
@NamedInterface("planning")
@NullMarked
package belieffirst.inference.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
