/** Layers, and the phases that say which of them vary and which are locked. */
@NamedInterface("layer")
@NullMarked
package belieffirst.plan.layer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
