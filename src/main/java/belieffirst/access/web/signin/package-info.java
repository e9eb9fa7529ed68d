/** The pages on which somebody signs in, joins, or changes how they sign in. */
@NullMarked
package belieffirst.access.web.signin;

import org.jspecify.annotations.NullMarked;
