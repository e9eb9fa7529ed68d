/** Keys that let a program act as the member who made them. */
@NullMarked
package belieffirst.access.token;

import org.jspecify.annotations.NullMarked;
