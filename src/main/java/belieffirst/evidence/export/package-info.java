/** An export read line by line: what is kept, what is left out, and why. */
@NullMarked
package belieffirst.evidence.export;

import org.jspecify.annotations.NullMarked;
