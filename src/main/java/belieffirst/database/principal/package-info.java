/** The principal of a request and its membership, told to row security at the beginning of each transaction. */
@NamedInterface("principal")
@NullMarked
package belieffirst.database.principal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
