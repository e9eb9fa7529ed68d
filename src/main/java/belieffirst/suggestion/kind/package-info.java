/** Kinds of ideas: what each says, what it competes with, and what it becomes. */
@NamedInterface("kind")
@NullMarked
package belieffirst.suggestion.kind;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
