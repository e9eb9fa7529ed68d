/** Belief First: which beliefs to test in ads, in which order, with what held still. */
@NullMarked
package belieffirst;

import org.jspecify.annotations.NullMarked;
