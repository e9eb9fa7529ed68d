/** The evidence of a plan as one value, from which anybody can judge it again. */
@NullMarked
package belieffirst.verdict.evidence;

import org.jspecify.annotations.NullMarked;
