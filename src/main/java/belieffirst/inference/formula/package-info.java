/** Models of single figures that have a closed formula. */
@NamedInterface("formula")
@NullMarked
package belieffirst.inference.formula;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
