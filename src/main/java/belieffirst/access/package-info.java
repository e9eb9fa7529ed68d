/**
 * Who is asking, and for which organization: accounts, sign-in, members and API tokens.
 *
 * <p>Other modules ask {@link belieffirst.access.CurrentMember} what the person before them may do.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"kernel", "web", "database", "database :: principal", "database :: folder"})
@NullMarked
package belieffirst.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
