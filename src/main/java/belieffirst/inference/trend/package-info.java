/** The movement of rates over days: whether ads tire, or a belief. */
@NamedInterface("trend")
@NullMarked
package belieffirst.inference.trend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
