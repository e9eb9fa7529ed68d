/** What was asked, what was suggested, what became of it, and what it cost. */
@NamedInterface("record")
@NullMarked
package belieffirst.suggestion.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
