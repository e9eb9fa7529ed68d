/** The steps from a brand to a compiled plan. */
@NullMarked
package belieffirst.wizard.step;

import org.jspecify.annotations.NullMarked;
