/** The texts of the product, gathered from its sources into one list for each room. */
@NullMarked
package belieffirst.words;

import org.jspecify.annotations.NullMarked;
