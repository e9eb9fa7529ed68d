/** Evidence on the same arms from several plans that follow each other. */
@NamedInterface("line")
@NullMarked
package belieffirst.inference.line;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
