/**
 * Ideas on request: what is known goes to a source of ideas, what comes back is checked, and every idea's fate is on record.
 *
 * <p>Other modules ask through {@link belieffirst.suggestion.Suggestions} and say there what became of an idea. Nothing in here
 * decides, or writes another module's tables. A new kind of idea is one class: an {@link belieffirst.suggestion.kind.IdeaKind}.
 */
@ApplicationModule(
        displayName = "Suggestion",
        allowedDependencies = {
            "kernel",
            "web",
            "database :: principal",
            "database :: revision",
            "database :: folder",
            "access",
            "library",
            "catalog",
            "audience",
            "belief",
            "expression",
            "plan",
            "plan :: advice",
            "plan :: layer"
        })
@NullMarked
package belieffirst.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
