/** How every module answers a browser or a client: a page in its frame, a form with its errors, a refusal as a page or a problem. */
@ApplicationModule(
        displayName = "Web",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel"})
@NullMarked
package belieffirst.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
