/** Ideas beside a step, and what becomes of each. */
@NullMarked
package belieffirst.wizard.idea;

import org.jspecify.annotations.NullMarked;
