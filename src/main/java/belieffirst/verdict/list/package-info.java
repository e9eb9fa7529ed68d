/** Plans as lines of a list, each with its latest verdict. */
@NamedInterface("list")
@NullMarked
package belieffirst.verdict.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
