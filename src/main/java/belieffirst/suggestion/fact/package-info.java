/** Facts on record, which ideas have to rest on. */
@NamedInterface("fact")
@NullMarked
package belieffirst.suggestion.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
