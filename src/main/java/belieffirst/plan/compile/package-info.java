/** Compilation: the ads that a plan asks for, their codes, and the payload as bytes. */
@NamedInterface("compile")
@NullMarked
package belieffirst.plan.compile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
