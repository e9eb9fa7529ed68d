/** Ways in besides a password: links, second steps and passkeys, and what is recorded of each attempt. */
@NullMarked
package belieffirst.access.signin;

import org.jspecify.annotations.NullMarked;
