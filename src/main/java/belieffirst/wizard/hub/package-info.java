/** A plan's own page, and what can be done with it. */
@NullMarked
package belieffirst.wizard.hub;

import org.jspecify.annotations.NullMarked;
