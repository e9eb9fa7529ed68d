/** A plan's own page, the list of plans, and what can be done with them. */
@NullMarked
package belieffirst.wizard.hub;

import org.jspecify.annotations.NullMarked;
