/** The ads, days and conversions that a test needs before it can tell anything. */
@NamedInterface("planning")
@NullMarked
package belieffirst.inference.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
