/**
 * What whoever runs the product is told: whether it is ready, and its metrics.
 *
 * <p>No room calls this one. It hears events of the rooms below, and reads the lengths of queues.
 */
@ApplicationModule(
        displayName = "Operating",
        allowedDependencies = {
            "kernel",
            "web",
            "database :: principal",
            "database :: folder",
            "access",
            "access :: signin",
            "suggestion :: record"
        })
@NullMarked
package belieffirst.operating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
