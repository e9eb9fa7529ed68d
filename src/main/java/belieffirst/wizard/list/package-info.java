/** The lists of plans: all plans, and those with results; what filters, sorts and changes several at once. */
@NullMarked
package belieffirst.wizard.list;

import org.jspecify.annotations.NullMarked;
