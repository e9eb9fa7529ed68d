/** Warnings about a plan, each with a sentence and a reason; none of them blocks. */
@NamedInterface("advice")
@NullMarked
package belieffirst.plan.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
