/** Who is asking, told to row security at the beginning of each transaction. */
@NamedInterface("asker")
@NullMarked
package belieffirst.database.asker;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
