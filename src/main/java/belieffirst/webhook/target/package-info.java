/** The rules on where messages may go. */
@NullMarked
package belieffirst.webhook.target;

import org.jspecify.annotations.NullMarked;
