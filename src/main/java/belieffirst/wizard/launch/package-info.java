/** The launch of a plan: what to make on Meta, as a page to work from and as files. */
@NullMarked
package belieffirst.wizard.launch;

import org.jspecify.annotations.NullMarked;
