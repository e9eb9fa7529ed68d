/** The port to whatever answers with ideas: what is asked, and in which form answers arrive. */
@NullMarked
package belieffirst.suggestion.source;

import org.jspecify.annotations.NullMarked;
