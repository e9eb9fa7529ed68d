/** Ways in besides a password: links, second steps and passkeys, and what is recorded of each attempt. */
@NamedInterface("signin")
@NullMarked
package belieffirst.access.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
