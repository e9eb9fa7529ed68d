/** Verdicts as they were recorded, day by day. */
@NullMarked
package belieffirst.verdict.keep;

import org.jspecify.annotations.NullMarked;
