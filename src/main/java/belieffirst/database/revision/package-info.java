/** The revision of an organization's rows, and readings that are kept while it stays the same. */
@NamedInterface("revision")
@NullMarked
package belieffirst.database.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
