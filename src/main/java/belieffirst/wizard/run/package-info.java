/** The pages of a run: results typed by hand, targets and spend. */
@NullMarked
package belieffirst.wizard.run;

import org.jspecify.annotations.NullMarked;
