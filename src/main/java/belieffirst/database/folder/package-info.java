/** The data folder: secrets, logins and logs that stay between starts. */
@NamedInterface("folder")
@NullMarked
package belieffirst.database.folder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
