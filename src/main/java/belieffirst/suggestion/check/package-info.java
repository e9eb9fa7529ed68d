/** The checks that every idea passes before anybody sees it. */
@NullMarked
package belieffirst.suggestion.check;

import org.jspecify.annotations.NullMarked;
