/** The columns of an export: which is which, and in what form its cells are written. */
@NullMarked
package belieffirst.evidence.column;

import org.jspecify.annotations.NullMarked;
