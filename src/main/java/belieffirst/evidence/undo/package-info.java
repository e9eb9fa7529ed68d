/** The undo of imports: rows that one added go, and figures that it replaced come back. */
@NullMarked
package belieffirst.evidence.undo;

import org.jspecify.annotations.NullMarked;
